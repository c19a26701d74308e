using System;
using System.Collections.Generic;
using System.Linq;

namespace PinDeliver.Files;

/// <summary>Reads a file up to its first row: a #TYPE line, a sep= line, the header, and with them the delimiter.</summary>
internal sealed class HeaderReader
{
    private const string Type = "#TYPE ";
    private const string Sep = "sep=";

    // It makes a line without quotes one cell.
    private const char NoDelimiter = '\uFFFF';

    private readonly RecordReader reader;
    private readonly CsvOptions options;
    private readonly CsvFaults faults;

    public HeaderReader(RecordReader reader, CsvOptions options, CsvFaults faults)
    {
        this.reader = reader;
        this.options = options;
        this.faults = faults;
    }

    /// <summary>The header, or null where there is none or its delimiter is not known. The reader is left on it, or before the first row.</summary>
    public HeaderRow? Read()
    {
        var hasTypeLine = SkipTypeLine();
        if (!reader.Read())
        {
            faults.Malformed(null, hasTypeLine ? "Nothing stands behind the #TYPE line." : "The file is empty.", "Was it exported?");
            return null;
        }

        reader.Unread();
        if (!TryReadSepLine(out var delimiter))
            return null;
        var hasSepLine = delimiter is not null;
        delimiter ??= options.Delimiter;
        var isAssumed = delimiter is null && IsOneColumn();
        if (isAssumed)
            delimiter = ',';
        if ((delimiter ?? FindDelimiter()) is not { } found)
            return null;
        reader.Delimiter = found;
        var header = options.Header is { } given ? FromUser(given, hasSepLine, isAssumed) : FromFile(hasSepLine, isAssumed);
        return header is null ? null : header with { HasTypeLine = hasTypeLine };
    }

    // Export-Csv of Windows PowerShell writes the objects' type so, unless it is told not to; Import-Csv passes over one such line, too.
    private bool SkipTypeLine()
    {
        reader.Delimiter = NoDelimiter;
        if (reader.Read() && reader.Fault == RecordFault.None && reader.Text.StartsWith(Type.AsSpan(), StringComparison.OrdinalIgnoreCase))
            return true;
        reader.Unread();
        return false;
    }

    // Excel reads such a line, and writes none. It is a line of its own whatever the delimiter.
    private bool TryReadSepLine(out char? delimiter)
    {
        delimiter = null;
        reader.Delimiter = NoDelimiter;
        if (!reader.Read() || reader.Fault != RecordFault.None || reader.Count != 1 || reader[0].Start != 0
            || !reader.RawCell(0).StartsWith(Sep.AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            reader.Unread();
            return true;
        }

        var said = reader.RawCell(0).Slice(Sep.Length);
        if (said.Length != 1 || said[0] == '"')
        {
            faults.Malformed(new TextPlace(reader.Line, Sep.Length + 1), $"A sep= line names one character, not '{RecordText.Show(said)}'.", "Correct or remove the line.");
            return false;
        }

        delimiter = said[0];
        if (options.Delimiter is { } given && given != delimiter)
        {
            faults.Malformed(
                new TextPlace(reader.Line, Sep.Length + 1),
                $"The file says that its delimiter is {DelimiterChoice.NameOf(said[0])}, and -Delimiter says {DelimiterChoice.NameOf(given)}.",
                "Leave out -Delimiter, or remove the line.");
            return false;
        }

        return true;
    }

    private bool IsOneColumn()
    {
        if (options.Header is { } given)
            return given.Count == 1;
        var isOne = reader.Read() && reader.Fault == RecordFault.None && reader.Text.IndexOfAny(DelimiterChoice.Candidates) < 0;
        reader.Unread();
        return isOne;
    }

    private char? FindDelimiter()
    {
        var found = options.Header is { } given
            ? DelimiterChoice.Find(reader, row => row.Count >= given.Count)
            : DelimiterChoice.Find(reader, NamesKnownField);
        if (found.Count == 1)
            return found[0];
        reader.Delimiter = ',';
        reader.Read();
        if (found.Count == 0 && reader.Fault != RecordFault.None && !DelimiterChoice.CanBeRead(reader))
        {
            RecordFaults.Tell(reader, faults);
            return null;
        }

        var what = options.Header is { } names ? $"The first row has {names.Count} cells" : "The header names known fields";
        faults.Malformed(
            new TextPlace(reader.Line, 1),
            found.Count > 1
                ? $"{what} under each of {DelimiterChoice.Those(found)}: '{RecordText.From(reader.TextAndMore, 0)}'."
                : $"{what} under none of {DelimiterChoice.Those(DelimiterChoice.Candidates)}: '{RecordText.From(reader.TextAndMore, 0)}'.",
            found.Count > 1 ? "Say which with -Delimiter." : "Say -Delimiter, or -Map what the columns are called here.");
        return null;
    }

    private bool NamesKnownField(RecordReader row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var name = HeaderNames.Clean(row.Cell(i));
            if (options.IsKnownName(name) || options.IsKnownName(HeaderNames.Mapped(name, options.Map)))
                return true;
        }

        return false;
    }

    private HeaderRow? FromFile(bool hasSepLine, bool isAssumed)
    {
        if (!reader.Read())
        {
            faults.Malformed(null, "The file has no header.", "Was it exported?");
            return null;
        }

        if (reader.Fault != RecordFault.None)
        {
            RecordFaults.Tell(reader, faults);
            return null;
        }

        var cells = new string[reader.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = reader.Cell(i);
        return Create(cells, i => TextPlace.After(reader.Line, reader.Text.Slice(0, reader[i].Start)), isInFile: true, hasSepLine, isAssumed);
    }

    private HeaderRow FromUser(IReadOnlyList<string> cells, bool hasSepLine, bool isAssumed) =>
        Create(cells, _ => null, isInFile: false, hasSepLine, isAssumed);

    private HeaderRow Create(IReadOnlyList<string> cells, Func<int, TextPlace?> placeOf, bool isInFile, bool hasSepLine, bool isAssumed)
    {
        var cleaned = cells.Select(HeaderNames.Clean).ToList();
        var names = cleaned.Select(name => HeaderNames.Mapped(name, options.Map)).ToList();
        HeaderNames.Check(cells, names, placeOf, faults);
        var unused = options.Map.Keys.Where(name => !cleaned.Contains(HeaderNames.Clean(name), StringComparer.OrdinalIgnoreCase)).ToList();
        return new HeaderRow(cells, names, isInFile, hasSepLine, isAssumed, unused);
    }
}
