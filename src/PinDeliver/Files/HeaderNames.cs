using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PinDeliver.Files;

/// <summary>Column names: cleaned of what cannot be seen, and mapped.</summary>
internal static class HeaderNames
{
    /// <summary>A name without outer white space, and without characters that nobody sees: byte order marks, zero-width spaces, soft hyphens.</summary>
    public static string Clean(string cell)
    {
        if (!cell.Any(IsInvisible))
            return cell.Trim();
        var seen = new StringBuilder(cell.Length);
        foreach (var character in cell)
        {
            if (!IsInvisible(character))
                seen.Append(character);
        }

        return seen.ToString().Trim();
    }

    /// <summary>What the user calls the column, or its own name.</summary>
    public static string Mapped(string name, IReadOnlyDictionary<string, string> map)
    {
        foreach (var entry in map)
        {
            if (Clean(entry.Key).Equals(name, StringComparison.OrdinalIgnoreCase))
                return Clean(entry.Value);
        }

        return name;
    }

    /// <summary>Blank and repeated names: a row of such columns could not be told apart.</summary>
    /// <param name="cells">The names as they stand in the file.</param>
    /// <param name="names">The same, cleaned and mapped.</param>
    /// <param name="placeOf">Where a cell stands, or null where the names are not in the file.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public static void Check(IReadOnlyList<string> cells, IReadOnlyList<string> names, Func<int, TextPlace?> placeOf, CsvFaults faults)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length == 0)
            {
                faults.Malformed(placeOf(i), $"Column {i + 1} of {names.Count} has no name in the header.", "Name it, or remove the column.");
            }
            else if (seen.TryGetValue(names[i], out var first))
            {
                var both = Clean(cells[first]).Equals(Clean(cells[i]), StringComparison.OrdinalIgnoreCase)
                    ? "" : $" ('{Show(cells[first])}' and '{Show(cells[i])}' by the map)";
                faults.Malformed(
                    placeOf(i), $"Columns {first + 1} and {i + 1} are both named '{Show(names[i])}'{both}.", "Rename or remove one of them.");
            }
            else
            {
                seen.Add(names[i], i);
            }
        }
    }

    public static string Show(string name) => SafeText.For(name.Trim(), 60);

    private static bool IsInvisible(char character) => character is not ('\t' or '\r' or '\n')
        && CharUnicodeInfo.GetUnicodeCategory(character) is (UnicodeCategory.Control or UnicodeCategory.Format);
}
