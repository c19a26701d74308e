using System;
using System.Collections.Generic;
using System.Text;

namespace PinDeliver.Rows.Values;

/// <summary>Finds the name that a misspelt one probably means.</summary>
internal static class NearestName
{
    private static readonly string[] Identities = ["Id", "ExternalId", "CustomerId"];

    /// <summary>The nearest field's parameter name, or null where none is near.</summary>
    public static string? Find(string name)
    {
        var wanted = Plain(name);
        string? nearest = null;
        var least = MostSlips(wanted) + 1;
        foreach (var field in CustomerFields.All)
        {
            var distance = Math.Min(Distance(wanted, Plain(field.Name)), Distance(wanted, Plain(field.ApiName)));
            if (distance >= least)
                continue;
            least = distance;
            nearest = field.Name;
        }

        return nearest;
    }

    /// <summary>The nearest field or identity, as a column is named.</summary>
    public static string? FindColumn(string name)
    {
        var wanted = Plain(name);
        var nearest = Find(name);
        foreach (var identity in Identities)
        {
            // Id is so short that one slip makes another word of it: only what is invisible may differ.
            var slips = Distance(wanted, Plain(identity));
            if (slips == 0 || (identity.Length > 2 && slips <= MostSlips(wanted) && nearest is null))
                return identity == "CustomerId" ? "Id" : identity;
        }

        return nearest;
    }

    /// <summary>The nearest of some names, or null where none is near.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        var wanted = Plain(name);
        string? nearest = null;
        var least = MostSlips(wanted) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(wanted, Plain(candidate));
            if (distance >= least)
                continue;
            least = distance;
            nearest = candidate;
        }

        return nearest;
    }

    private static int MostSlips(string name) => Math.Max(1, name.Length / 4);

    // Letters and digits only: without blanks, hyphens, underscores, quotation marks and what is invisible.
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character))
                plain.Append(char.ToUpperInvariant(character));
        }

        return plain.ToString();
    }

    // Levenshtein's distance, where two letters in the wrong order (Emial) are one slip; one row at a time.
    private static int Distance(string left, string right)
    {
        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            (before, last, row) = (last, row, before);
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
        }

        return row[right.Length];
    }
}
