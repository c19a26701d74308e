using System;
using System.Text;
using System.Threading;

namespace PinDeliver.Files;

/// <summary>The first reading of a file: is every row as its header says, and every byte text?</summary>
internal sealed class CsvChecker
{
    private readonly FileBlocks blocks;
    private readonly CsvOptions options;
    private readonly CsvFaults faults;

    public CsvChecker(FileBlocks blocks, string file, CsvOptions options)
    {
        this.blocks = blocks;
        this.options = options;
        faults = new CsvFaults(file);
    }

    /// <exception cref="CsvException">The file is damaged.</exception>
    public CsvStructure Check(CancellationToken stop)
    {
        var (encoding, hasMark) = FindEncoding();
        var text = new CharBuffer(blocks, encoding, stop);
        var reader = new RecordReader(text);
        var suspects = new SuspectBytes(encoding, isGiven: !hasMark && options.Encoding is not null, faults, stop);
        var header = new HeaderReader(reader, options, faults).Read();
        if (header is null)
        {
            // Bytes of another encoding may be why: they are told, too.
            if (text.IsSuspect)
                suspects.Find(reader);
            suspects.Advise();
            throw new CsvException(faults.All);
        }

        var rowCount = CheckRows(reader, text, suspects, header);
        suspects.Advise();
        if (faults.All.Count > 0)
            throw new CsvException(faults.All);
        return new CsvStructure
        {
            Names = header.Names,
            Header = header.Cells,
            HasHeaderLine = header.IsInFile,
            HasSepLine = header.HasSepLine,
            RecordsBeforeRows = header.RecordsBeforeRows,
            Format = new CsvFormat(reader.Delimiter, encoding, hasMark, reader.LineEnd ?? "\r\n"),
            RowCount = rowCount,
            UnusedMapNames = header.UnusedMapNames,
        };
    }

    private (Encoding Encoding, bool HasMark) FindEncoding()
    {
        var start = blocks.Peek(FileStart.Length);
        if (FileStart.FromMark(start) is { } marked)
            return (marked, true);
        if (FileStart.OtherKind(start) is { } kind)
        {
            faults.Malformed(null, $"This is {kind}, and no CSV file.", "Save it as \"CSV UTF-8\".");
        }
        else if (options.Encoding is null && UnmarkedUnicode.Find(start) is { } unmarked)
        {
            var name = TextEncodings.NameOf(unmarked);
            faults.Misdecoded(null, $"This looks like {(name.EndsWith("32", StringComparison.Ordinal) ? "UTF-32" : "UTF-16")} without a byte order mark.", $"Use -Encoding {name}.");
        }

        if (faults.All.Count > 0)
            throw new CsvException(faults.All);
        return (options.Encoding ?? TextEncodings.Utf8, false);
    }

    private long CheckRows(RecordReader reader, CharBuffer text, SuspectBytes suspects, HeaderRow header)
    {
        var rows = new RowCheck(header, faults);
        var count = 0L;
        if (text.IsSuspect && header.IsInFile)
            suspects.Find(reader);
        while (!faults.IsFull && reader.Read())
        {
            count++;
            var goesOn = true;
            if (reader.Fault == RecordFault.None)
            {
                rows.Check(reader);
            }
            else
            {
                RecordFaults.Tell(reader, faults);
                goesOn = reader.SkipFaultyLine();
            }

            if (text.IsSuspect)
                suspects.Find(reader);
            if (!goesOn)
                break;
        }

        return count;
    }
}
