using System;
using System.Globalization;
using System.Text;

namespace PinDeliver.Keys;

/// <summary>
/// Takes a key out of a text from outside: as it is, in any case, as JSON, HTML or a URL writes its characters, and also where the
/// text breaks off in the middle of it.
/// </summary>
internal static class KeyRedaction
{
    /// <summary>Fewer characters of a key, where a text breaks off, are met by chance, and tell nothing.</summary>
    public const int LeastPart = 4;

    private const int LongestEscape = 6;

    private static readonly (string Entity, char Character)[] Entities =
        [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&apos;", '\'')];

    /// <param name="text">The text.</param>
    /// <param name="key">The key.</param>
    /// <param name="leastPart">How much of the key counts where the text ends in the middle of it.</param>
    public static string Redact(string text, string key, int leastPart = LeastPart)
    {
        StringBuilder? kept = null;
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!CanBegin(text[at], key[0]))
                continue;
            // A key may itself hold what looks like an escape.
            var length = Math.Max(Match(text, at, key, leastPart, unescape: true), Match(text, at, key, leastPart, unescape: false));
            if (length == 0)
                continue;
            kept = (kept ?? new StringBuilder(text.Length)).Append(text, from, at - from).Append("***");
            from = at + length;
            at = from - 1;
        }

        return kept is null ? text : kept.Append(text, from, text.Length - from).ToString();
    }

    // Nearly every character of a text can be passed over at once.
    private static bool CanBegin(char character, char first) =>
        character is '%' or '\\' or '&' || char.ToUpperInvariant(character) == char.ToUpperInvariant(first);

    private static int Match(string text, int start, string key, int leastPart, bool unescape)
    {
        var at = start;
        for (var i = 0; i < key.Length; i++)
        {
            // The end, or the beginning of an escape that goes no further.
            if (at == text.Length)
                return i >= leastPart ? at - start : 0;
            var (character, width) = unescape ? Next(text, at) : (text[at], 1);
            if (unescape && width == 1 && (text[at] is '\\' or '%' or '&') && text.Length - at < LongestEscape && i >= leastPart)
                return text.Length - start;
            if (char.ToUpperInvariant(character) != char.ToUpperInvariant(key[i]))
                return 0;
            at += width;
        }

        return at - start;
    }

    private static (char Character, int Width) Next(string text, int at)
    {
        switch (text[at])
        {
            case '%' when Hex(text, at + 1, 2) is { } code:
                return ((char)code, 3);
            case '\\' when at + 1 < text.Length && text[at + 1] is '"' or '\\' or '/':
                return (text[at + 1], 2);
            case '\\' when at + 1 < text.Length && text[at + 1] == 'u' && Hex(text, at + 2, 4) is { } code:
                return ((char)code, 6);
            case '&':
                return Entity(text, at);
            default:
                return (text[at], 1);
        }
    }

    private static (char Character, int Width) Entity(string text, int at)
    {
        foreach (var (entity, character) in Entities)
        {
            if (string.CompareOrdinal(text, at, entity, 0, entity.Length) == 0)
                return (character, entity.Length);
        }

        var end = text.IndexOf(';', at, Math.Min(8, text.Length - at));
        if (end < 0 || text[at + 1] != '#')
            return ('&', 1);
        var isHex = text[at + 2] is 'x' or 'X';
        var digits = text.Substring(at + (isHex ? 3 : 2), end - at - (isHex ? 3 : 2));
        return ushort.TryParse(
            digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? ((char)code, end - at + 1)
            : ('&', 1);
    }

    private static int? Hex(string text, int at, int length)
    {
        if (at + length > text.Length)
            return null;
        var code = 0;
        for (var i = at; i < at + length; i++)
        {
            if (!Uri.IsHexDigit(text[i]))
                return null;
            code = code * 16 + Uri.FromHex(text[i]);
        }

        return code;
    }
}
