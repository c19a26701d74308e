using System;

namespace PinDeliver.Files;

/// <summary>A place in a text.</summary>
/// <param name="Line">From 1. CR LF, LF and CR alone each end a line.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
internal readonly record struct TextPlace(long Line, int Column)
{
    /// <summary>The place of a character, counted on from the beginning of a line.</summary>
    public static TextPlace After(long line, ReadOnlySpan<char> before)
    {
        var lastEnd = before.LastIndexOfAny('\r', '\n');
        return new TextPlace(line + LineEnds(before), before.Length - lastEnd);
    }

    /// <summary>How many lines end in a text.</summary>
    public static int LineEnds(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (true)
        {
            var at = text.IndexOfAny('\r', '\n');
            if (at < 0)
                return count;
            count++;
            text = text.Slice(text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1);
        }
    }
}
