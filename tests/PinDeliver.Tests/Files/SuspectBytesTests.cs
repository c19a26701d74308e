using System;
using System.Linq;
using System.Text;
using System.Threading;
using PinDeliver.Files;
using Xunit;

namespace PinDeliver.Tests.Files;

/// <summary>Many bytes that are no text in one row: told as one would be, in the time that so many bytes of text take.</summary>
public sealed class SuspectBytesTests
{
    // A row as long as rows may be. Where each such byte has the row before it read again, it takes hours.
    private const int CellLength = 1_000_000;
    private const int CellCount = 16;

    [Fact]
    public void A_row_of_sixteen_million_NULs_is_told_once()
    {
        var fault = Assert.Single(Csv.Faults(LongRow([0])));
        Assert.StartsWith("MalformedCsv kunder.csv line 2, column 2: A NUL character stands here: '\"\\u0000", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_millions_of_bytes_outside_the_encoding_is_told_once()
    {
        var fault = Assert.Single(Csv.Faults(LongRow([0xE5, (byte)' ', 0xE4, (byte)' '])));
        Assert.StartsWith("MisdecodedText kunder.csv line 2, column 2: '\\xE5' is not UTF-8: 1252 reads 'å'", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tail_of_NULs_behind_the_last_row_is_told()
    {
        var rows = "ExternalId,City\n" + string.Concat(Enumerable.Repeat("K-1,a\n", 1000));
        Assert.Equal(
            ["1002, 1: MalformedCsv", "1002, 1: MalformedCsv"],
            Csv.Refusal([.. Encoding.UTF8.GetBytes(rows), .. new byte[1_200_000]]).Faults.Select(fault => $"{fault.Line}, {fault.Column}: {fault.Error}"));
    }

    [Fact]
    public void Each_line_of_a_cell_tells_its_first_one() => Assert.Equal(
        ["2, 5: MalformedCsv", "3, 2: MisdecodedText", "5, 1: MalformedCsv", "6, 3: MalformedCsv"],
        Csv.Refusal([.. "Id,City\n1,\"a\0b\0\r\nc"u8, 0xE5, .. "\0\r\r\0d"u8, 0xE5, .. "\nef\0\"\n"u8]).Faults
            .Select(fault => $"{fault.Line}, {fault.Column}: {fault.Error}"));

    [Fact]
    public void A_stop_is_looked_at_within_a_cell()
    {
        using var blocks = new FileBlocks(new System.IO.MemoryStream("1,a\0"u8.ToArray()));
        var record = new RecordReader(new CharBuffer(blocks, TextEncodings.Utf8, CancellationToken.None));
        Assert.True(record.Read());
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var suspects = new SuspectBytes(TextEncodings.Utf8, isGiven: false, new CsvFaults(Csv.Name), stop.Token);
        Assert.Throws<OperationCanceledException>(() => suspects.Find(record));
    }

    private static byte[] LongRow(byte[] repeated)
    {
        var cell = new byte[CellLength / (repeated.Length == 1 ? 1 : 2)];
        for (var i = 0; i < cell.Length; i++)
            cell[i] = repeated[i % repeated.Length];
        var header = "Id," + string.Join(",", Enumerable.Range(2, CellCount - 1).Select(i => $"Column{i}"));
        return [.. Encoding.UTF8.GetBytes(header + "\n"), .. Enumerable.Range(0, CellCount).SelectMany(i => (byte[])[.. i == 0 ? "\""u8 : ",\""u8, .. cell, (byte)'"'])];
    }
}
