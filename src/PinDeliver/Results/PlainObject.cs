using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;

namespace PinDeliver.Results;

/// <summary>JSON as PowerShell's own custom objects.</summary>
internal static class PlainObject
{
    /// <summary>The members of a tree.</summary>
    public static PSObject Of(JsonTree tree)
    {
        using var json = JsonDocument.Parse(tree.ToString());
        return Of(json.RootElement, _ => true);
    }

    /// <summary>The members of a JSON object whose names are wanted. A name that comes twice, in any case, counts once.</summary>
    public static PSObject Of(JsonElement json, Func<string, bool> isWanted)
    {
        var plain = new PSObject();
        foreach (var member in json.EnumerateObject())
        {
            if (member.Name.Length > 0 && isWanted(member.Name) && plain.Properties[member.Name] is null)
                plain.Properties.Add(new PSNoteProperty(member.Name, Value(member.Value)));
        }

        return plain;
    }

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Of(json, _ => true),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.Number => Number(json.GetRawText()),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => ShownValue.Text(json) ?? json.GetRawText(),
        _ => null,
    };

    private static object Number(string digits)
    {
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : digits;
    }
}
