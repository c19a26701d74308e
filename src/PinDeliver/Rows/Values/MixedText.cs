using System.Text;

namespace PinDeliver.Rows.Values;

/// <summary>
/// Recognises text of which only a part is UTF-8 that was read with a code page, such as <c>Umeå, GÃ¶teborg</c>. Each word is judged as a
/// text of its own; in a word that is not all misread, such as <c>”GÃ¶teborg”</c>, only what no language writes counts.
/// </summary>
internal static class MixedText
{
    // The characters of Windows-1252's bytes 0x80…0x9F; the five undefined bytes decode to control characters.
    private const string HighControls =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    // What nobody writes behind Å or Ä: ƒ „ † ‡ ˜ Œ š ½ and the undefined bytes; they are second bytes of Slavonic capitals (GDAÅƒSK).
    private const string Unwritten = "\u0192\u201E\u2020\u2021\u02DC\u0152\u0161\u00BD\u0081\u008D\u008F\u0090\u009D";

    /// <summary>Finds out what a part of a text was read as; null for text that is honest in every part.</summary>
    public static Misdecoding? Find(string text)
    {
        StringBuilder? repaired = null;
        string? page = null;
        MisreadPart? part = null;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfWord(text, start, out var isAscii);
            var word = isAscii ? null : text.Substring(start, end - start);
            var found = word is null ? null : Misdecoding.FindWhole(word, isPart: true, out _) ?? FindInside(word);
            if (found is not null)
            {
                repaired ??= new StringBuilder(text, 0, start, text.Length);
                page ??= found.PageName;
                part ??= new MisreadPart(word!, found.Original);
            }

            repaired?.Append(found?.Original ?? text.Substring(start, end - start));
            start = end;
        }

        return part is null ? null : new Misdecoding(page!, repaired!.ToString(), part);
    }

    // Misread characters in a word of which others are honest.
    private static Misdecoding? FindInside(string word)
    {
        StringBuilder? repaired = null;
        for (var i = 0; i < word.Length;)
        {
            var length = word[i] < 0xC2 ? 0 : SequenceLength(word, i);
            if (length > 0 && IsTelling(word, i, length) && DecodedText.Decode(word.Substring(i, length), CodePage.All[0]) is { HoldsControls: false } decoded)
            {
                repaired ??= new StringBuilder(word, 0, i, word.Length);
                repaired.Append(decoded.Text);
                i += length;
                continue;
            }

            repaired?.Append(word[i]);
            i++;
        }

        return repaired is null ? null : new Misdecoding(CodePage.All[0].Name, repaired.ToString());
    }

    // ASCII that is no letter stands between words: no character of another kind is cut in two there.
    private static int EndOfWord(string text, int start, out bool isAscii)
    {
        isAscii = true;
        var end = start;
        for (; end < text.Length && !IsBetweenWords(text[end]); end++)
            isAscii &= text[end] < 0x80;
        return end == start ? start + 1 : end;
    }

    private static bool IsBetweenWords(char character) => character < 0x80 && !char.IsLetter(character);

    // The length of a UTF-8 sequence (RFC 3629 section 3) whose bytes these characters would be, or 0.
    private static int SequenceLength(string text, int start)
    {
        var length = text[start] switch
        {
            >= '\u00C2' and <= '\u00DF' => 2,
            >= '\u00E0' and <= '\u00EF' => 3,
            >= '\u00F0' and <= '\u00F4' => 4,
            _ => 0,
        };
        if (start + length > text.Length)
            return 0;
        for (var i = 1; i < length; i++)
        {
            if (!IsContinuation(text[start + i]))
                return 0;
        }

        return length;
    }

    private static bool IsContinuation(char character) =>
        character is >= '\u0080' and <= '\u00BF' || HighControls.IndexOf(character) >= 0;

    // A sequence tells where no language writes it so: Latin-1 letters (Ã¶, Â°), punctuation (â€™), € and ™, a BOM, emoji.
    // Å and Ä before a quotation mark or a dash are ordinary at the end of a word in capitals (UMEÅ’s): these need a small letter
    // before them (GdaÅ„sk), or one behind them at the beginning of a word (Å’uvre) or after “ (CÅ“ur).
    private static bool IsTelling(string text, int start, int length) => text[start] switch
    {
        '\u00C2' or '\u00C3' => !IsClosing(text[start + 1]) && !(text[start + 1] == '\u00A0' && start > 0 && char.IsUpper(text[start - 1])),
        '\u00C4' or '\u00C5' => Unwritten.IndexOf(text[start + 1]) >= 0
            || (start > 0 && char.IsLower(text[start - 1]))
            || (start + length < text.Length && char.IsLower(text[start + length])
                && (text[start + 1] == '\u201C' || start == 0 || !char.IsLetter(text[start - 1])) && !Plausibility.IsPossessive(text, start + 1)),
        '\u00E2' => text[start + 1] is '\u20AC' or '\u201A' or '\u201E',
        '\u00EF' => text[start + 1] == '\u00BB' && text[start + 2] == '\u00BF',
        '\u00F0' => text[start + 1] == '\u0178',
        _ => false,
    };

    // What ends a word: ’ ” “ » › – — …
    private static bool IsClosing(char character) =>
        character is '\u2019' or '\u201C' or '\u201D' or '\u00BB' or '\u203A' or '\u2013' or '\u2014' or '\u2026';
}
