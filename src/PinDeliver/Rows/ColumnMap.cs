using System;
using System.Collections.Generic;
using PinDeliver.Rows.Values;

namespace PinDeliver.Rows;

/// <summary>Column names and what they mean: parameter names and API names, any case, white space around.</summary>
internal sealed class ColumnMap
{
    // Hashtables with ever new keys must not fill the memory.
    private const int MostNames = 4096;

    private static readonly char[] Delimiters = [';', ',', '\t', '|'];

    private static readonly Dictionary<string, Column> Known = BuildKnown();

    private readonly Dictionary<string, Column> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> warned = new(StringComparer.OrdinalIgnoreCase);
    private readonly ISet<string> expected;
    private readonly Action<string> warn;
    private readonly bool identityOnly;

    /// <param name="expected">Foreign names that the command's own script blocks read: no warning for these.</param>
    /// <param name="warn">Gets one warning for each column that is no field.</param>
    /// <param name="identityOnly">Whether every column but the identities is passed over without a word.</param>
    public ColumnMap(ISet<string> expected, Action<string> warn, bool identityOnly = false)
    {
        this.identityOnly = identityOnly;
        this.expected = expected;
        this.warn = warn;
    }

    public Column this[string name]
    {
        get
        {
            if (seen.TryGetValue(name, out var column))
                return column;
            column = Resolve(name);
            if (seen.Count < MostNames)
                seen[name] = column;
            return column;
        }
    }

    /// <summary>Whether a name is a field, an identity or another column that is read.</summary>
    public static bool IsKnown(string name) => Known.ContainsKey(name);

    private static Dictionary<string, Column> BuildKnown()
    {
        var known = new Dictionary<string, Column>(StringComparer.OrdinalIgnoreCase);
        void Add(ColumnRole role, params string[] names)
        {
            foreach (var name in names)
                known[name] = new Column(name, role);
        }

        Add(ColumnRole.Id, "Id", "CustomerId", "customer_id");
        Add(ColumnRole.ExternalId, "ExternalId", "external_id");
        Add(ColumnRole.Clear, "Clear");
        Add(ColumnRole.Service, "Service");
        Add(ColumnRole.AdditionalProperty, "AdditionalProperty");
        Add(ColumnRole.ReadOnly, "Url", "TrackingUrl", "tracking_url", "CountryCode", "country_code", "Recycling", "AdditionalProperties",
            "RetryReason", "Line", "service.tracking_url", "service.recycling", "PSComputerName", "RunspaceId", "PSShowComputerName");
        foreach (var field in CustomerFields.All)
        {
            known[field.Name] = known[field.ApiName] = new Column(field.Name, ColumnRole.Field, field);
            if (field.Parent == FieldParent.Service)
                known["service." + field.ApiName] = known["service." + field.Name] = known[field.Name];
        }

        return known;
    }

    private Column Resolve(string name)
    {
        // A byte order mark that a reader took for text hangs on the first column's name.
        var plain = name.Trim().TrimStart('\uFEFF').Trim();
        if (plain.StartsWith("ï»¿", StringComparison.Ordinal))
            plain = plain.Substring(3);
        plain = plain.Trim('"');
        var isKnown = Known.TryGetValue(plain, out var known);
        if (identityOnly && known?.Role is not (ColumnRole.Id or ColumnRole.ExternalId))
            return new Column(plain, ColumnRole.ReadOnly);
        if (isKnown)
            return known! with { Name = plain };
        if (!expected.Contains(plain) && warned.Count < MostNames && warned.Add(plain))
            warn(Warning(plain));
        return new Column(plain, ColumnRole.Unknown);
    }

    private static string Warning(string name)
    {
        if (name.IndexOfAny(Delimiters) >= 0)
            return $"Column '{SafeText.For(name, 100)}' is no field. Was the file read with the right -Delimiter?";
        var nearest = NearestName.FindColumn(name);
        return $"Column '{SafeText.For(name, 100)}' is no field and is not sent"
            + (nearest is null ? "." : $"; did you mean {nearest}?");
    }
}
