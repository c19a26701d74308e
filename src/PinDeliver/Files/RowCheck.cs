using System;
using System.Linq;

namespace PinDeliver.Files;

/// <summary>Is a row as its header says?</summary>
internal sealed class RowCheck
{
    private readonly HeaderRow header;
    private readonly CsvFaults faults;
    private readonly int width;
    private readonly string[] names;

    public RowCheck(HeaderRow header, CsvFaults faults)
    {
        this.header = header;
        this.faults = faults;
        width = header.Names.Count;
        names = header.Cells.Select(HeaderNames.Clean).ToArray();
    }

    public void Check(RecordReader row)
    {
        if (row.Count != width && !CheckWidth(row))
            return;
        if (header.IsDelimiterAssumed)
            CheckAssumedDelimiter(row);
        if (RepeatsHeader(row))
        {
            faults.Malformed(PlaceOf(row, 0), $"The header stands here again: '{RecordText.From(row.Text, 0)}'.",
                header.IsInFile ? "Remove the line." : "Leave out -Header, or remove the line.");
        }
    }

    private static TextPlace PlaceOf(RecordReader row, int cell)
    {
        var start = row[cell].Start;
        var isQuoted = start > 0 && row.Text[start - 1] == '"';
        return TextPlace.After(row.Line, row.Text.Slice(0, isQuoted ? start - 1 : start));
    }

    // Blank cells beyond the header, such as a delimiter at the end of each line, hold nothing that could be lost.
    private bool CheckWidth(RecordReader row)
    {
        if (row.Count < width)
        {
            var end = row.Text.TrimEnd("\r\n".AsSpan()).Length;
            faults.Malformed(TextPlace.After(row.Line, row.Text.Slice(0, end)), $"{Cells(row.Count)}, where the header has {width}: '{RecordText.From(row.Text, 0)}'.",
                $"Add what is missing; a blank cell needs its {DelimiterChoice.NameOf(row.Delimiter)}, too.");
            return false;
        }

        for (var i = width; i < row.Count; i++)
        {
            if (row.RawCell(i).IsWhiteSpace())
                continue;
            faults.Malformed(PlaceOf(row, i), $"{Cells(row.Count)}, where the header has {width}; '{RecordText.Show(row.RawCell(i))}' is one too many.",
                $"Put a cell that holds a {DelimiterChoice.NameOf(row.Delimiter)} in quotes.");
            return false;
        }

        return true;
    }

    private void CheckAssumedDelimiter(RecordReader row)
    {
        var cell = row.RawCell(0);
        var at = row[0].Start == 0 ? cell.IndexOfAny(DelimiterChoice.Candidates) : -1;
        if (at >= 0)
        {
            faults.Malformed(TextPlace.After(row.Line, row.Text.Slice(0, at)), $"The header has one column, but here stands a {DelimiterChoice.NameOf(cell[at])}: '{RecordText.From(row.Text, 0)}'.",
                "Put the cell in quotes if it belongs to it, or say -Delimiter.");
        }
    }

    private bool RepeatsHeader(RecordReader row)
    {
        var repeats = false;
        for (var i = 0; i < width; i++)
        {
            var cell = row.RawCell(i).Trim();
            if (cell.Length == 0)
                continue;
            if (!Repeats(row, i, cell))
                return false;
            repeats = true;
        }

        return repeats;
    }

    // Nearly every cell differs in length or first letter; only one with characters that cannot be seen is cleaned as the header was.
    private bool Repeats(RecordReader row, int column, ReadOnlySpan<char> cell)
    {
        var name = names[column];
        return cell.Length <= name.Length
            ? cell.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase)
            : HasUnseen(cell) && HeaderNames.Clean(row.Cell(column)).Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasUnseen(ReadOnlySpan<char> cell)
    {
        foreach (var character in cell)
        {
            if (character > '~' || character < ' ')
                return true;
        }

        return false;
    }

    private static string Cells(int count) => count == 1 ? "One cell" : $"{count} cells";
}
