using System.Collections.Generic;
using System.Linq;
using CsvHelper;
using nietras.SeparatedValues;

namespace PinDeliver.Tests.Files;

/// <summary>How two other readers read a text: both pass over what is damaged as well as they can, and say nothing.</summary>
internal static class Oracles
{
    public static List<string[]> CsvHelper(string text, char delimiter)
    {
        var options = CsvReaderOptions.Default with { Separator = delimiter, HasHeader = false, MaxRecordSize = int.MaxValue / 2 };
        using var reader = CsvReader.FromText(text, options);
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray());
        return rows;
    }

    public static List<string[]> Sep(string text, char delimiter)
    {
        using var reader = new Sep(delimiter).Reader(o => o with { HasHeader = false, Unescape = true, DisableColCountCheck = true }).FromText(text);
        var rows = new List<string[]>();
        foreach (var row in reader)
        {
            // An empty line is a row of one blank cell here.
            if (row.ColCount == 1 && row.Span.Length == 0)
                continue;
            var cells = new string[row.ColCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = row[i].ToString();
            rows.Add(cells);
        }

        return rows;
    }
}
