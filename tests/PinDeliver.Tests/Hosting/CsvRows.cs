using System.Collections.Generic;
using System.Management.Automation;
using CsvHelper;

namespace PinDeliver.Tests.Hosting;

/// <summary>Rows as Import-Csv gives them: custom objects of text note properties.</summary>
internal static class CsvRows
{
    public static IReadOnlyList<PSObject> Parse(string csv, char delimiter = ',')
    {
        using var reader = CsvReader.FromText(csv, CsvReaderOptions.Default with { Separator = delimiter });
        var rows = new List<PSObject>();
        while (reader.Read())
        {
            var row = new PSObject();
            for (var i = 0; i < reader.Headers.Count; i++)
            {
                // A row that is too short lacks its last cells: Import-Csv gives $null for these.
                row.Properties.Add(new PSNoteProperty(reader.Headers[i], i < reader.FieldCount ? reader.GetString(i) : null));
            }

            rows.Add(row);
        }

        return rows;
    }

    public static PSObject Of(params (string Name, object? Value)[] cells)
    {
        var row = new PSObject();
        foreach (var (name, value) in cells)
            row.Properties.Add(new PSNoteProperty(name, value));
        return row;
    }
}
