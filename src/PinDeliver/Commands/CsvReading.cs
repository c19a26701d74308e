using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text;
using PinDeliver.Files;
using PinDeliver.Rows;

namespace PinDeliver.Commands;

/// <summary>What the cmdlets that read CSV files have in common.</summary>
internal static class CsvReading
{
    /// <summary>What the user says about a file.</summary>
    public static CsvOptions Options(char? delimiter, Encoding? encoding, Hashtable? map, string[]? header) => new()
    {
        Delimiter = delimiter,
        Encoding = encoding,
        Header = header,
        Map = map is null
            ? new Dictionary<string, string>()
            : map.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!),
        IsKnownName = ColumnMap.IsKnown,
    };

    /// <summary>A warning of names in the map that the file does not have, or null.</summary>
    public static string? UnusedNames(CsvFile file) => file.UnusedMapNames.Count == 0
        ? null
        : $"{file.Name} has no column {string.Join(", ", file.UnusedMapNames.Select(name => $"'{HeaderNames.Show(name)}'"))}, which the map names."
            + $" Its columns: {string.Join(", ", file.Header.Take(20).Select(HeaderNames.Show))}.";

    /// <summary>The columns' names, for <see cref="RowAt"/>.</summary>
    public static string[] NamesOf(CsvFile file) => file.Names.ToArray();

    /// <summary>The row at which a file stands, as an object that knows where it is from.</summary>
    public static FileRow RowAt(CsvRows rows, string[] names, in RowOrigin origin)
    {
        var row = FileRow.Create(names.Length, origin);
        var properties = row.Properties;
        for (var i = 0; i < names.Length; i++)
            properties.Add(new PSNoteProperty(names[i], rows[i]), preValidated: true);
        return row;
    }
}
