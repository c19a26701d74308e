using System;
using System.Globalization;
using System.Text;

namespace PinDeliver;

/// <summary>Makes text from outside safe for a terminal and a log: no control, line-break or bidi characters, bounded length.</summary>
public static class SafeText
{
    /// <summary>The greatest length of the service's text in any message, in characters.</summary>
    public const int ServiceTextLength = 512;

    /// <summary>The text with every unsafe character escaped, cut at a length.</summary>
    /// <param name="text">From outside.</param>
    /// <param name="maximumLength">In characters; 512 unless said otherwise.</param>
    public static string For(string text, int maximumLength = ServiceTextLength)
    {
        if (text.Length <= maximumLength && IsSafe(text))
            return text;
        var builder = new StringBuilder(Math.Min(text.Length, maximumLength) + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var width = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            var piece = IsSafe(text, i)
                ? text.Substring(i, width)
                : Escape(text[i]) + (width == 2 ? Escape(text[i + 1]) : "");
            if (builder.Length + piece.Length > maximumLength - (i + width < text.Length ? 1 : 0))
                return builder.Append('…').ToString();
            builder.Append(piece);
            i += width - 1;
        }

        return builder.ToString();
    }

    private static bool IsSafe(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSafe(text, i))
                return false;
            if (char.IsHighSurrogate(text[i]))
                i++;
        }

        return true;
    }

    private static string Escape(char character) => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);

    // Format covers the bidi controls of UAX #9 (U+202A…202E, U+2066…2069, U+200E, U+200F, U+061C) and invisible characters,
    // the tags beyond the basic plane (U+E0020…E007F) among them.
    private static bool IsSafe(string text, int at) => text[at] is >= ' ' and <= '~' || CharUnicodeInfo.GetUnicodeCategory(text, at)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);
}
