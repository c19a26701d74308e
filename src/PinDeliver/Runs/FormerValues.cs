using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace PinDeliver.Runs;

/// <summary>The former values of fields: as a row that restores them, and what such a row cannot do.</summary>
internal sealed class FormerValues
{
    private static readonly string[] Columns =
        ["Id", "ExternalId", .. CustomerFields.All.Select(field => field.Name), "Clear"];

    private static readonly char[] Digits = "123456789".ToCharArray();

    private readonly Dictionary<string, string> cells = new();
    private readonly List<string> cleared = new();

    /// <param name="fields">The fields to restore.</param>
    /// <param name="companions">Fields that go with them where they can be restored; nothing is lost where they cannot.</param>
    /// <param name="record">The customer before the update.</param>
    public FormerValues(FieldSet fields, FieldSet companions, CustomerRecord record)
    {
        foreach (var field in fields.Union(companions))
        {
            if (Add(field, record[field]) is not { } lost)
                Fields = Fields.With(field);
            else if (fields.Contains(field))
                Lost.Add(lost);
            if (fields.Contains(field) && Inexact(field, record[field]) is { } inexact)
                Lost.Add(inexact);
        }

        var isPlaceWhole = PlaceFields.Coordinates.All(field => cells.ContainsKey(field.Name));
        var isToldAlready = PlaceFields.Coordinates.All(field => fields.Contains(field) && !Fields.Contains(field));
        if (!Fields.Intersect(PlaceFields.Address).IsEmpty && !isPlaceWhole && !isToldAlready)
            Lost.Add("the coordinates, which the service computes when the address is restored");
        Cells = Columns.Select(name => Cell(name, record.Identity)).ToArray();
    }

    /// <summary>The columns of a backup: an identity, every documented field, and the fields to clear.</summary>
    public static IReadOnlyList<string> Header => Columns;

    /// <summary>What the row restores.</summary>
    public FieldSet Fields { get; private set; }

    /// <summary>What cannot be restored, and why.</summary>
    public List<string> Lost { get; } = new();

    /// <summary>The row's cells, in the order of the header.</summary>
    public IReadOnlyList<string?> Cells { get; }

    /// <summary>Why it cannot be restored, or null.</summary>
    private string? Add(CustomerField field, JsonElement shown)
    {
        if (!ShownValue.IsShown(shown))
            return $"{field.Name}, which PinDeliver does not show";
        if (ShownValue.IsBlank(shown))
        {
            if (!field.IsClearable)
                return $"{field.Name}, which was blank and cannot be cleared";
            cleared.Add(field.Name);
            return null;
        }

        if (Text(field, shown) is not { } text || text.Trim().Length == 0 || text.IndexOf('\0') >= 0)
            return $"{field.Name}, whose former value no file can hold";
        cells[field.Name] = text;
        return null;
    }

    // What is restored in part, or in another form.
    private static string? Inexact(CustomerField field, JsonElement shown)
    {
        if (field.Kind == FieldKind.Packages && ShownPackages.PartsLeftOut(shown) is { Count: > 0 } parts)
            return $"parts of Package that no update takes ({SafeText.For(string.Join(", ", parts), 100)})";
        // Ten characters of date, one between, and a time that is not midnight.
        return field.Kind == FieldKind.Date && ShownValue.Date(shown) is not null && ShownValue.Text(shown) is { Length: > 11 } text
            && text.IndexOfAny(Digits, 11) >= 0
                ? $"the time of day in {field.Name}"
                : null;
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
