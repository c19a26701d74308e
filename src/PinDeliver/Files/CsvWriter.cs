using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace PinDeliver.Files;

/// <summary>Writes rows as RFC 4180 has them, so that <see cref="CsvFile"/> and every spreadsheet read the same cells.</summary>
internal sealed class CsvWriter : IDisposable
{
    // Beside what RFC 4180 asks for: another delimiter in a cell must not make a reader guess.
    private const string QuotedFor = "\"\r\n,;\t|\uFEFF";

    private readonly Stream stream;
    private readonly CsvFormat format;
    private readonly Encoding encoding;
    private readonly StringBuilder row = new();

    /// <param name="stream">Where to write; closed with the writer.</param>
    /// <param name="format">Delimiter, encoding and line end.</param>
    /// <param name="append">Whether the stream already has rows, so that no byte order mark belongs here.</param>
    public CsvWriter(Stream stream, CsvFormat format, bool append = false)
    {
        this.stream = stream;
        this.format = format;
        encoding = (Encoding)format.Encoding.Clone();
        encoding.EncoderFallback = EncoderFallback.ExceptionFallback;
        if (format.HasMark && !append)
            Write("\uFEFF");
    }

    /// <summary>Writes one row, whole or not at all.</summary>
    /// <param name="cells">Its cells; null is blank.</param>
    /// <exception cref="EncoderFallbackException">The file's encoding lacks a character; see <see cref="CsvFormat.Encodable"/>.</exception>
    public void WriteRow(IReadOnlyList<string?> cells)
    {
        row.Clear();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                row.Append(format.Delimiter);
            Append(cells[i] ?? "", isAlone: cells.Count == 1, isFirst: i == 0);
        }

        Write(row.Append(format.LineEnd).ToString());
    }

    /// <summary>Writes the line that tells a spreadsheet, and our own reader, the delimiter; before the header.</summary>
    public void WriteSepLine() => Write("sep=" + format.Delimiter + format.LineEnd);

    /// <summary>Hands over to the file what has been written.</summary>
    public void Flush() => stream.Flush();

    public void Dispose() => stream.Dispose();

    private void Write(string text)
    {
        var bytes = encoding.GetBytes(text);
        stream.Write(bytes, 0, bytes.Length);
    }

    // An empty line is no row, and a first line that begins with sep= is none either.
    private void Append(string cell, bool isAlone, bool isFirst)
    {
        var isQuoted = cell.Length == 0
            ? isAlone
            : cell.IndexOf(format.Delimiter) >= 0 || cell.AsSpan().IndexOfAny(QuotedFor.AsSpan()) >= 0
                || char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[cell.Length - 1]) || (isFirst && cell.StartsWith("sep=", StringComparison.OrdinalIgnoreCase));
        if (isQuoted)
            row.Append('"').Append(cell).Replace("\"", "\"\"", row.Length - cell.Length, cell.Length).Append('"');
        else
            row.Append(cell);
    }
}
