using System;

namespace PinDeliver.Rows;

/// <summary>Finds the field that a misspelt column probably means.</summary>
internal static class NearestName
{
    /// <summary>The nearest field's parameter name, or null where none is near.</summary>
    public static string? Find(string name)
    {
        var wanted = Plain(name);
        string? nearest = null;
        var least = Math.Max(1, wanted.Length / 4) + 1;
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

    private static string Plain(string name) => name.Replace("_", "").Replace(" ", "").Replace("-", "").ToUpperInvariant();

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
