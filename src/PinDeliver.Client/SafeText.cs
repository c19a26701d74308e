using System;
using System.Globalization;
using System.Text;

namespace PinDeliver;

/// <summary>Makes text from outside safe for a terminal and a log: no control, line-break or bidi characters, bounded length.</summary>
internal static class SafeText
{
    /// <summary>The greatest length of the service's text in any message, in characters.</summary>
    public const int ServiceTextLength = 512;

    public static string For(string text, int maximumLength = ServiceTextLength)
    {
        var builder = new StringBuilder(Math.Min(text.Length, maximumLength) + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var width = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            var piece = width == 2 || IsSafe(text[i])
                ? text.Substring(i, width)
                : "\\u" + ((int)text[i]).ToString("X4", CultureInfo.InvariantCulture);
            if (builder.Length + piece.Length > maximumLength - (i + width < text.Length ? 1 : 0))
                return builder.Append('…').ToString();
            builder.Append(piece);
            i += width - 1;
        }

        return builder.ToString();
    }

    // Format covers the bidi controls of UAX #9 (U+202A…202E, U+2066…2069, U+200E, U+200F, U+061C) and invisible characters.
    private static bool IsSafe(char character) => character is >= ' ' and <= '~' || char.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);
}
