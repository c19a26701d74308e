using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CsvHelper;
using PinDeliver.Files;

namespace PinDeliver.Tests.Files;

/// <summary>A file of one of five writers, and the cells that were to be written; the same for the same number.</summary>
internal sealed class GeneratedFile
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .-/";
    private const string Western = "åäöÅÄÖéüßñç";
    private const string Hard = "\"\"',;\t|=\n";

    private readonly Random random;

    public GeneratedFile(int number)
    {
        random = new Random(number);
        Manner = (WritingManner)(number % 5);
        Delimiter = DelimiterChoice.Candidates[number / 5 % 4];
        (EncodingName, HasMark) = (number / 20 % 7) switch
        {
            0 => ("utf8", false),
            1 => ("utf8", true),
            2 => ("unicode", true),
            3 => ("bigendianunicode", true),
            4 => ("1252", false),
            5 => ("850", false),
            _ => ("utf32", true),
        };
        LineEnd = Manner switch
        {
            WritingManner.Excel => "\r\n",
            WritingManner.LibreOffice => "\n",
            _ => number / 140 % 2 == 0 ? "\r\n" : "\n",
        };
        Table = MakeTable(rows: (number % 3) switch { 0 => random.Next(3), 1 => random.Next(50), _ => random.Next(400, 3000) });
        Bytes = Write();
    }

    public WritingManner Manner { get; }

    public char Delimiter { get; }

    public string EncodingName { get; }

    public bool HasMark { get; }

    public string LineEnd { get; }

    public IReadOnlyList<string[]> Table { get; }

    public byte[] Bytes { get; }

    public override string ToString() => $"{Manner} '{Delimiter}' {EncodingName} mark={HasMark} {LineEnd.Length} {Table.Count} rows";

    private List<string[]> MakeTable(int rows)
    {
        var width = random.Next(2, 7);
        var table = new List<string[]> { TableGen.Header(width).Select(name => name.Replace(" åäö", "", StringComparison.Ordinal)).ToArray() };
        for (var i = 1; i <= rows; i++)
            table.Add(Enumerable.Range(0, width).Select(column => column == 0 ? "K-" + i.ToString(CultureInfo.InvariantCulture) : MakeCell()).ToArray());
        return table;
    }

    private string MakeCell()
    {
        var cell = new StringBuilder();
        for (var left = random.Next(4) == 0 ? 0 : random.Next(1, random.Next(20) == 0 ? 400 : 20); left > 0; left--)
        {
            var kind = random.Next(20);
            var from = kind == 0 ? Hard : kind < 4 ? Western : Letters;
            cell.Append(from[random.Next(from.Length)]);
        }

        if (EncodingName is not ("1252" or "850") && random.Next(10) == 0)
            cell.Append("Ł東😀");
        return cell.ToString();
    }

    private byte[] Write()
    {
        var encoding = TextEncodings.Find(EncodingName)!;
        var stream = new MemoryStream();
        if (Manner == WritingManner.Module)
        {
            using var writer = new PinDeliver.Files.CsvWriter(stream, new CsvFormat(Delimiter, encoding, HasMark, LineEnd));
            foreach (var row in Table)
                writer.WriteRow(row);
            return stream.ToArray();
        }

        var text = Manner == WritingManner.CsvHelper ? WriteWithCsvHelper() : string.Concat(Table.Select(row => WriteRow(row) + LineEnd));
        return [.. encoding.GetBytes(HasMark ? "\uFEFF" : ""), .. encoding.GetBytes(text)];
    }

    private string WriteWithCsvHelper()
    {
        var text = new StringWriter();
        using (var writer = global::CsvHelper.CsvWriter.Create(text, CsvWriterOptions.Default with { Separator = Delimiter, NewLine = LineEnd }))
        {
            foreach (var row in Table)
            {
                foreach (var cell in row)
                    writer.WriteField(cell);
                writer.EndRecord();
            }
        }

        return text.ToString();
    }

    private string WriteRow(string[] row) =>
        string.Join(Delimiter, row.Select(cell => IsQuoted(cell) ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell))
        + (Manner == WritingManner.Excel && Table.Count % 2 == 0 ? new string(Delimiter, row == Table[0] ? 0 : 2) : "");

    private bool IsQuoted(string cell) => Manner == WritingManner.ExportCsv
        || cell.Contains(Delimiter, StringComparison.Ordinal) || cell.IndexOfAny(['"', '\n']) >= 0
        || (Manner == WritingManner.LibreOffice && (cell.StartsWith(' ') || cell.EndsWith(' ')));
}
