using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace PinDeliver.Benchmarks.Figures;

/// <summary>Rows a second from a file beside Import-Csv, both passes of the strict reader counted.</summary>
internal static class CsvReading
{
    private const int Rows = 300_000;

    public static IEnumerable<Figure> Measure()
    {
        var folder = Directory.CreateTempSubdirectory("pindeliver-csv-");
        try
        {
            foreach (var columns in new[] { 4, 40 })
            {
                var file = Write(folder, columns);
                var figures = Script.Run("Csv.ps1", Layout.Manifest, file, Rows.ToString(CultureInfo.InvariantCulture));
                yield return new Figure($"`Import-PinDeliverCsv` against `Import-Csv`, {columns} columns", figures["ours"], figures["theirs"], "rows/s", 1);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Write(DirectoryInfo folder, int columns)
    {
        var file = Path.Combine(folder.FullName, $"{columns}.csv");
        using var writer = new StreamWriter(file);
        string[] first = ["Id", "Name", "City", "PostalAddress"];
        writer.WriteLine(string.Join(',', first.Concat(Enumerable.Range(5, columns - 4).Select(column => $"Column{column}"))));
        for (var row = 1; row <= Rows; row++)
            writer.WriteLine(string.Join(',', new[] { $"{row}", "Anna", "Lund", $"Gatan {row}" }.Concat(Enumerable.Repeat("value", columns - 4))));
        return file;
    }
}
