using System;

namespace PinDeliver.Files;

/// <summary>Reads rows of cells as RFC 4180 has them; stops at the first character of a row that is not so.</summary>
internal sealed partial class RecordReader
{
    private readonly CharBuffer text;
    private readonly LineEnd lineEnd = new();
    private CellSpan[] cells = new CellSpan[64];
    private int position;
    private int cellStart;
    private int lineEndsInside;
    private long nextLine = 1;

    public RecordReader(CharBuffer text) => this.text = text;

    public char Delimiter { get; set; } = ',';

    /// <summary>How many cells the row has.</summary>
    public int Count { get; private set; }

    /// <summary>The line where the row begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>What is wrong with the row; its cells then count for nothing.</summary>
    public RecordFault Fault { get; private set; }

    /// <summary>Where the fault is, counted from the beginning of the row.</summary>
    public int FaultAt { get; private set; }

    /// <summary>Where the cell with the fault begins.</summary>
    public int FaultyCellAt => cellStart;

    /// <summary>The row's text, its line end included; up to where reading goes on, where there is a fault.</summary>
    public ReadOnlySpan<char> Text => text.Chars.AsSpan(text.Start, position);

    /// <summary>The text from the row's beginning as far as it is in memory.</summary>
    public ReadOnlySpan<char> TextAndMore => text.Text;

    /// <summary>What ends the file's first line, or null before it.</summary>
    public string? LineEnd => lineEnd.OfFile;

    public CellSpan this[int cell] => cells[cell];

    public ReadOnlySpan<char> RawCell(int cell) => text.Chars.AsSpan(text.Start + cells[cell].Start, cells[cell].Length);

    /// <summary>A cell's value.</summary>
    public string Cell(int cell)
    {
        var span = cells[cell];
        if (span.Length == 0)
            return "";
        var value = new string(text.Chars, text.Start + span.Start, span.Length);
        return span.HasDoubledQuotes ? value.Replace("\"\"", "\"") : value;
    }

    /// <summary>Reads the next row, passing over empty lines; false at the end of the file.</summary>
    public bool Read()
    {
        do
        {
            text.Start += position;
            Line = nextLine;
            Parse();
            if (Fault == RecordFault.None && position == 0)
                return false;
        }
        while (Fault == RecordFault.None && Count == 1 && cells[0] is { Start: 0, Length: 0 });
        return true;
    }

    /// <summary>Makes the next <see cref="Read"/> read the same row again, such as with another delimiter.</summary>
    public void Unread() => (position, nextLine) = (0, Line);

    /// <summary>Goes behind the line in which the fault began; false where that line is too long to be held.</summary>
    public bool SkipFaultyLine()
    {
        var from = Fault == RecordFault.QuoteInsideCell || Fault == RecordFault.LoneCarriageReturn ? FaultAt : cellStart;
        var linesBefore = TextPlace.LineEnds(text.Text.Slice(0, from));
        position = from;
        while (true)
        {
            var rest = text.Text.Slice(position);
            var at = rest.IndexOfAny('\r', '\n');
            position += at < 0 ? rest.Length : at;
            if (at >= 0 || position > CsvLimits.Row || !text.Fill())
                break;
        }

        if (position > CsvLimits.Row)
            return false;
        if (position < text.Text.Length)
            position += LengthOfLineEnd();
        nextLine = Line + linesBefore + 1;
        return true;
    }
}
