using System;

namespace PinDeliver.Files;

/// <summary>What stands at a place in a row, short and safe to show.</summary>
internal static class RecordText
{
    private const int Longest = 60;

    /// <summary>The rest of the line from a place on.</summary>
    public static string From(ReadOnlySpan<char> text, int at)
    {
        var rest = text.Slice(Math.Min(at, text.Length));
        var end = rest.IndexOfAny('\r', '\n');
        return Show(end < 0 ? rest : rest.Slice(0, end));
    }

    /// <summary>The line around a place, from its beginning where that is near.</summary>
    public static string Around(ReadOnlySpan<char> text, int at)
    {
        var lineStart = text.Slice(0, Math.Min(at, text.Length)).LastIndexOfAny('\r', '\n') + 1;
        return From(text, Math.Max(lineStart, at - (Longest / 2)));
    }

    public static string Show(ReadOnlySpan<char> text) => SafeText.For(text.Slice(0, Math.Min(text.Length, Longest + 1)).ToString(), Longest);
}
