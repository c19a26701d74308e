using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace PinDeliver.Runs;

/// <summary>The former values of the fields that an update changes: as a row that restores them, and what such a row cannot do.</summary>
internal sealed class FormerValues
{
    private static readonly FieldSet Address = SetOf("PostalAddress", "ZipCode", "City");
    private static readonly FieldSet Coordinates = SetOf("PositionLat", "PositionLng");
    private static readonly string[] Columns =
        ["Id", "ExternalId", .. CustomerFields.All.Select(field => field.Name), "Clear"];

    private readonly Dictionary<string, string> cells = new();
    private readonly List<string> cleared = new();

    /// <param name="fields">The fields to restore.</param>
    /// <param name="record">The customer before the update.</param>
    public FormerValues(FieldSet fields, CustomerRecord record)
    {
        foreach (var field in fields)
            Add(field, record[field]);
        if (!fields.Intersect(Address).IsEmpty && cleared.Any(name => name is "PositionLat" or "PositionLng"))
            Lost.Add("the blank coordinates, which the service computes when the address is restored");
        Cells = Columns.Select(name => Cell(name, record.Identity)).ToArray();
    }

    /// <summary>The columns of a backup: an identity, every documented field, and the fields to clear.</summary>
    public static IReadOnlyList<string> Header => Columns;

    /// <summary>What cannot be restored, and why.</summary>
    public List<string> Lost { get; } = new();

    /// <summary>The row's cells, in the order of the header.</summary>
    public IReadOnlyList<string?> Cells { get; }

    /// <summary>Whether the row restores nothing at all.</summary>
    public bool IsEmpty => cells.Count == 0 && cleared.Count == 0;

    /// <summary>
    /// The fields of an update, and the coordinates with an address: the service computes new ones for it. Both coordinates go together.
    /// </summary>
    public static FieldSet FieldsOf(CustomerUpdate update)
    {
        var fields = update.SetFields.Union(update.ClearedFields);
        return fields.Intersect(Address.Union(Coordinates)).IsEmpty ? fields : fields.Union(Coordinates);
    }

    private static FieldSet SetOf(params string[] names) => FieldSet.Of(names.Select(name => CustomerFields.Find(name)!));

    private void Add(CustomerField field, JsonElement shown)
    {
        if (!ShownValue.IsShown(shown))
            Lost.Add($"{field.Name}, which PinDeliver does not show");
        else if (ShownValue.IsBlank(shown) && field.IsClearable)
            cleared.Add(field.Name);
        else if (ShownValue.IsBlank(shown))
            Lost.Add($"{field.Name}, which was blank and cannot be cleared");
        else if (Text(field, shown) is { } text && text.Trim().Length > 0 && text.IndexOf('\0') < 0)
            cells[field.Name] = text;
        else
            Lost.Add($"{field.Name}, whose former value no file can hold");
    }

    private static string? Text(CustomerField field, JsonElement shown) => field.Kind switch
    {
        FieldKind.Packages => ShownPackages.Read(shown)?.ToString(),
        FieldKind.Date => ShownValue.Date(shown) ?? ShownValue.Text(shown),
        FieldKind.Time => ShownValue.Time(shown) ?? ShownValue.Text(shown),
        _ => ShownValue.Text(shown),
    };

    private string? Cell(string column, CustomerIdentity identity) => column switch
    {
        "Id" => identity.IsExternal ? null : identity.Value,
        "ExternalId" => identity.IsExternal ? identity.Value : null,
        "Clear" => string.Join(";", cleared),
        _ => cells.TryGetValue(column, out var text) ? text : null,
    };
}
