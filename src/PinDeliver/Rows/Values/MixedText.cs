namespace PinDeliver.Rows.Values;

/// <summary>
/// Recognises UTF-8 that was read as Windows-1252 in a part of a text, such as <c>Umeå, GÃ¶teborg</c>. The rest of the text is honest, so
/// that only what no language writes counts.
/// </summary>
internal static class MixedText
{
    // The characters of Windows-1252's bytes 0x80…0x9F; the five undefined bytes decode to control characters.
    private const string HighControls =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    // What nobody writes behind Å or Ä: ƒ „ † ‡ ˜ Œ š ½ and the undefined bytes; they are second bytes of Slavonic capitals (GDAÅƒSK).
    private const string Unwritten = "\u0192\u201E\u2020\u2021\u02DC\u0152\u0161\u00BD\u0081\u008D\u008F\u0090\u009D";

    public static bool IsPartlyMisread(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var length = text[i] < 0xC2 ? 0 : SequenceLength(text, i);
            if (length > 0 && IsTelling(text, i, length) && DecodedText.Decode(text.Substring(i, length), CodePage.All[0]) is { HoldsControls: false })
                return true;
            i += length > 0 ? length - 1 : 0;
        }

        return false;
    }

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
        '\u00C2' or '\u00C3' => !IsClosing(text[start + 1]),
        '\u00C4' or '\u00C5' => Unwritten.IndexOf(text[start + 1]) >= 0
            || (start > 0 && char.IsLower(text[start - 1]))
            || (start + length < text.Length && char.IsLower(text[start + length])
                && (text[start + 1] == '\u201C' || start == 0 || !char.IsLetter(text[start - 1]))),
        '\u00E2' => text[start + 1] is '\u20AC' or '\u201A' or '\u201E',
        '\u00EF' => text[start + 1] == '\u00BB' && text[start + 2] == '\u00BF',
        '\u00F0' => text[start + 1] == '\u0178',
        _ => false,
    };

    // What ends a word: ’ ” “ » › – — …
    private static bool IsClosing(char character) =>
        character is '\u2019' or '\u201C' or '\u201D' or '\u00BB' or '\u203A' or '\u2013' or '\u2014' or '\u2026';
}
