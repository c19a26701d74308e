using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace PinDeliver.Runs;

/// <summary>
/// Which fields of which customer a backup holds already, whichever way the customer is named. A run of a million customers has as many
/// of them, so that names are not kept, but half of their SHA-256. For one thread at a time.
/// </summary>
internal sealed class KeptFields
{
    private readonly Dictionary<(long, long), FieldSet> byName = new();

    /// <summary>Takes over a row of the file.</summary>
    /// <param name="cells">Its cells, in the order of <see cref="FormerValues.Header"/>.</param>
    public void Add(IReadOnlyList<string> cells)
    {
        var fields = FieldSet.Empty;
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Length > 0 && CustomerFields.Find(FormerValues.Header[i]) is { } field)
                fields = fields.With(field);
        }

        foreach (var name in cells[cells.Count - 1].Split(';'))
        {
            if (CustomerFields.Find(name) is { } field)
                fields = fields.With(field);
        }

        Add(Name(isExternal: cells[0].Length == 0, cells[0].Length > 0 ? cells[0] : cells[1]), fields);
    }

    /// <summary>The fields that are kept of the customer.</summary>
    public FieldSet Of(CustomerRecord record)
    {
        var kept = FieldSet.Empty;
        foreach (var name in NamesOf(record))
            kept = kept.Union(byName.TryGetValue(name, out var fields) ? fields : FieldSet.Empty);
        return kept;
    }

    /// <summary>These are kept from now on.</summary>
    public void Add(CustomerRecord record, FieldSet fields)
    {
        foreach (var name in NamesOf(record))
            Add(name, fields);
    }

    private static HashSet<(long, long)> NamesOf(CustomerRecord record)
    {
        var names = new HashSet<(long, long)> { Name(record.Identity.IsExternal, record.Identity.Value) };
        if (record.Json.TryGetProperty("id", out var shown) && ShownValue.Text(shown) is { Length: > 0 } id)
            names.Add(Name(isExternal: false, id));
        return names;
    }

    private static (long, long) Name(bool isExternal, string identity)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.Unicode.GetBytes((isExternal ? "ExternalId " : "Id ") + identity));
        return (BitConverter.ToInt64(hash, 0), BitConverter.ToInt64(hash, 8));
    }

    private void Add((long, long) name, FieldSet fields) =>
        byName[name] = byName.TryGetValue(name, out var kept) ? kept.Union(fields) : fields;
}
