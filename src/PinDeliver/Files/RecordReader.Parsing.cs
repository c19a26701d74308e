using System;

namespace PinDeliver.Files;

/// <content>From the first character of a row to its line end.</content>
internal sealed partial class RecordReader
{
    private void Parse()
    {
        (position, cellStart, Count, lineEndsInside, Fault) = (0, 0, 0, 0, RecordFault.None);
        if (!ParsePlain())
            ParseAny();
    }

    // Most rows have no quotes, and stand whole in memory: one look at each character is enough. False where there is more to it.
    private bool ParsePlain()
    {
        var row = text.Text.Slice(0, Math.Min(text.End - text.Start, CsvLimits.Cell));
        var start = 0;
        for (var i = 0; i < row.Length; i++)
        {
            var character = row[i];
            if (character == Delimiter)
            {
                Add(start, i - start, false);
                start = i + 1;
            }
            else if (character == '\n' || (character == '\r' && i + 1 < row.Length && row[i + 1] == '\n'))
            {
                var length = character == '\r' ? 2 : 1;
                if (!lineEnd.Allows(row.Slice(i, length)))
                    break;
                Add(start, i - start, false);
                position = i + length;
                nextLine = Line + 1;
                return true;
            }
            else if (character is '"' or '\r')
            {
                break;
            }
        }

        Count = 0;
        return false;
    }

    private void ParseAny()
    {
        while (true)
        {
            cellStart = position;
            if (!Has(position))
            {
                if (position > 0)
                    Add(position, 0, false);
                break;
            }

            if (text.Chars[text.Start + position] == '"' ? !ParseQuoted() : !ParseUnquoted())
                return;
            if (!Has(position))
                break;
            var ends = text.Chars[text.Start + position];
            if (ends == Delimiter)
            {
                position++;
                if (position > CsvLimits.Row)
                {
                    Fail(RecordFault.RowTooLong, position);
                    return;
                }

                continue;
            }

            if (ends is not ('\r' or '\n'))
            {
                Fail(RecordFault.TextAfterQuote, position);
                return;
            }

            var length = LengthOfLineEnd();
            if (!lineEnd.Allows(text.Text.Slice(position, length)))
            {
                Fail(RecordFault.LoneCarriageReturn, position);
                return;
            }

            position += length;
            break;
        }

        nextLine = Line + lineEndsInside + 1;
    }

    private bool ParseUnquoted()
    {
        while (true)
        {
            var rest = text.Text.Slice(position);
            var at = IndexOfEnd(rest);
            position += at < 0 ? rest.Length : at;
            if (position - cellStart > CsvLimits.Cell)
                return Fail(RecordFault.CellTooLong, position);
            if (at >= 0 || !text.Fill())
                break;
        }

        if (position < text.Text.Length && text.Chars[text.Start + position] == '"')
            return Fail(RecordFault.QuoteInsideCell, position);
        Add(cellStart, position - cellStart, false);
        return true;
    }

    private bool ParseQuoted()
    {
        var hasDoubled = false;
        position++;
        while (true)
        {
            var rest = text.Text.Slice(position);
            var at = rest.IndexOf('"');
            position += at < 0 ? rest.Length : at;
            if (position - cellStart > CsvLimits.Cell)
                return Fail(RecordFault.CellTooLong, position);
            if (at < 0)
            {
                if (!text.Fill())
                    return Fail(RecordFault.UnclosedQuote, cellStart);
                continue;
            }

            if (!Has(position + 1) || text.Chars[text.Start + position + 1] != '"')
                break;
            hasDoubled = true;
            position += 2;
        }

        Add(cellStart + 1, position - cellStart - 1, hasDoubled);
        lineEndsInside += TextPlace.LineEnds(RawCell(Count - 1));
        position++;
        return true;
    }

    private bool Has(int at) => text.Start + at < text.End || text.Fill();

    private int IndexOfEnd(ReadOnlySpan<char> rest)
    {
#if NET
        return rest.IndexOfAny([Delimiter, '"', '\r', '\n']);
#else
        for (var i = 0; i < rest.Length; i++)
        {
            var character = rest[i];
            if (character == Delimiter || character is '"' or '\r' or '\n')
                return i;
        }

        return -1;
#endif
    }

    private int LengthOfLineEnd() =>
        text.Chars[text.Start + position] == '\r' && Has(position + 1) && text.Chars[text.Start + position + 1] == '\n' ? 2 : 1;

    private void Add(int start, int length, bool hasDoubledQuotes)
    {
        if (Count == cells.Length)
            Array.Resize(ref cells, Count * 2);
        cells[Count++] = new CellSpan(start, length, hasDoubledQuotes);
    }

    private bool Fail(RecordFault fault, int at)
    {
        (Fault, FaultAt) = (fault, at);
        return false;
    }
}
