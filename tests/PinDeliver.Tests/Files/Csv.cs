using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PinDeliver.Files;
using PinDeliver.Rows;

namespace PinDeliver.Tests.Files;

/// <summary>Reads CSV text and bytes as Import-PinDeliverCsv does, without an engine and without a disk.</summary>
internal static class Csv
{
    public const string Name = "kunder.csv";

    public static CsvOptions Options { get; } = new() { IsKnownName = ColumnMap.IsKnown };

    public static CsvFile Open(Stream stream, CsvOptions? options = null) =>
        CsvFile.Check(stream, Name, options ?? Options, Xunit.TestContext.Current.CancellationToken);

    public static CsvFile Open(byte[] bytes, CsvOptions? options = null) => Open(new MemoryStream(bytes), options);

    public static CsvRows Read(CsvFile file) => file.ReadRows(Xunit.TestContext.Current.CancellationToken);

    public static CsvFile Open(string text, CsvOptions? options = null) => Open(Encoding.UTF8.GetBytes(text), options);

    /// <summary>Every row's cells, read to the end.</summary>
    public static List<string[]> Rows(byte[] bytes, CsvOptions? options = null)
    {
        using var file = Open(bytes, options);
        var rows = Rows(file);
        Xunit.Assert.Equal(file.RowCount, rows.Count);
        return rows;
    }

    public static List<string[]> Rows(string text, CsvOptions? options = null) => Rows(Encoding.UTF8.GetBytes(text), options);

    public static List<string[]> Rows(CsvFile file)
    {
        var reader = Read(file);
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add(reader.ToArray());
        return rows;
    }

    /// <summary>What is wrong with it, a line each.</summary>
    public static string[] Faults(byte[] bytes, CsvOptions? options = null) =>
        Refusal(bytes, options).Faults.Select(fault => $"{fault.Error} {fault}").ToArray();

    public static string[] Faults(string text, CsvOptions? options = null) => Faults(Encoding.UTF8.GetBytes(text), options);

    public static CsvException Refusal(byte[] bytes, CsvOptions? options = null) => Xunit.Assert.Throws<CsvException>(() => Open(bytes, options).Dispose());

    public static byte[] In(int codePage, string text) => TextEncodings.Find(codePage)!.GetBytes(text);

    /// <summary>The rows as one text: cells joined by |, rows by /.</summary>
    public static string Shown(IEnumerable<string[]> rows) => string.Join("/", rows.Select(row => string.Join("|", row)));
}
