namespace PinDeliver.Rows.Values;

/// <summary>Whether people write a text so: the one before it was decoded, or the one after.</summary>
internal static class Plausibility
{
    // Maltese and Vietnamese letters that other languages' letters look like in the wrong page.
    private const string RareLetters = "ĠġĊċĦħĨĩŨũƠơƯư";

    // What ends a quotation, a sentence that goes on, or stands for an apostrophe: ’ ” “ …
    private const string ClosingMarks = "\u2019\u201D\u201C\u2026";

    // The same, and what stands behind words elsewhere: » › – — and the blank that does not break.
    private const string MarksBehindWords = ClosingMarks + "\u00BB\u203A\u2013\u2014\u00A0";

    // Mac Roman's characters of the first lead bytes, which stand before no letter.
    private const string MacSigns = "¬√ƒ≈∆";

    /// <summary>Whether the character of a sequence fits where it stands: its alphabet and its case are those of its neighbours.</summary>
    public static bool IsWritten(string text, DecodedCharacter sequence, CodePage page)
    {
        var alphabet = Alphabets.Of(text, sequence.At);
        var character = text[sequence.At];
        if (alphabet == Alphabet.Sign)
            return character is not ('\u00AA' or '\u00BA' or '\u00D7' or '\u00F7');
        if (alphabet == Alphabet.None || IsChance(character, page))
            return false;
        var width = char.IsHighSurrogate(character) ? 2 : 1;
        var (before, after) = (sequence.At - 1, sequence.At + width);
        if (!IsSame(text, before, alphabet) || !IsSame(text, after, alphabet))
            return false;
        if (alphabet is not (Alphabet.Latin or Alphabet.EastAsian))
            return CountOf(text, alphabet) > 1;
        return IsCaseWritten(text, sequence.At, before, after);
    }

    /// <summary>
    /// Whether a sequence is an honest capital at the end of a word and a mark behind it: <c>UMEÅ’s</c>, <c>“CAFÉ”</c>. Behind Â and Ã
    /// (and Ă, which Windows-1250 has in Ã's place) almost all marks come from misreading: <c>UMEÃ…</c>, <c>MALMÃ–</c>.
    /// </summary>
    public static bool IsClosingMark(DecodedText decoded, DecodedCharacter sequence)
    {
        var text = decoded.Source;
        if (sequence.Length != 2 || !char.IsUpper(text[sequence.Start]) || text[sequence.Start] is 'Â' or 'Ã' or 'Ă')
            return false;
        var (before, mark) = (sequence.Start - 1, text[sequence.Start + 1]);
        if (before >= 0 && char.IsLower(text[before]))
            return false;
        var marks = Alphabets.IsUncommonLatin(decoded.Text[sequence.At]) ? MarksBehindWords : ClosingMarks;
        if (marks.IndexOf(mark) < 0)
            return false;
        var after = sequence.Start + 2;
        var isBetweenCapitals = mark is '\u2013' or '\u2014' && before >= 0 && char.IsUpper(text[before]) && IsLetter(text, after) && char.IsUpper(text[after]);
        return isBetweenCapitals || IsPossessive(text, sequence.Start + 1) || !IsLetter(text, after);
    }

    /// <summary>
    /// Whether a sequence may be honest in a text of which other words are: a capital and a mark that ends its word, whatever they are
    /// (<c>IRMÃ”</c>, <c>IKKELÄ»</c>), or letters that are a sign by chance in a page of DOS (<c>AVÔ»ÉVORA</c>),
    /// or a mark before a letter, which Mac Roman's quotation marks and dashes are (<c>–öster</c>).
    /// </summary>
    public static bool MayBeHonest(DecodedText decoded, DecodedCharacter sequence, CodePage page)
    {
        var (text, start) = (decoded.Source, sequence.Start);
        if (page.Number == 10000 && MacSigns.IndexOf(text[start]) < 0)
            return true;
        if (page.Number < 1000 && Alphabets.Of(decoded.Text, sequence.At) == Alphabet.Sign)
            return true;
        if (sequence.Length != 2 || !char.IsUpper(text[start]) || MarksBehindWords.IndexOf(text[start + 1]) < 0)
            return false;
        if (start > 0 && char.IsLower(text[start - 1]))
            return false;
        return IsPossessive(text, start + 1) || !IsLetter(text, start + 2) || text[start + 1] == '\u00A0'
            || (text[start + 1] == '\u2026' && page.ByteOf(text[start]) is not (0xC2 or 0xC3));
    }

    /// <summary>Whether an apostrophe and an s end a word: <c>UMEÅ’s</c>.</summary>
    public static bool IsPossessive(string text, int at) =>
        text[at] == '\u2019' && at + 1 < text.Length && text[at + 1] == 's' && !IsLetter(text, at + 2);

    /// <summary>How much speaks against a decoded text: characters that do not fit, and letters that hardly any language has.</summary>
    public static int Doubts(DecodedText decoded, CodePage page)
    {
        var doubts = 0;
        foreach (var sequence in decoded.Sequences)
            doubts += !IsWritten(decoded.Text, sequence, page) ? 2 : IsRare(decoded.Text[sequence.At]) ? 1 : 0;
        return doubts;
    }

    private static bool IsRare(char character) => RareLetters.IndexOf(character) >= 0 || Alphabets.IsUncommonLatin(character);

    private static bool IsLetter(string text, int at) => at < text.Length && char.IsLetter(text[at]);

    // Two honest characters side by side that are UTF-8 by chance: ÅØ of BLÅØYA in Windows-1257, …õ and «é in Mac Roman.
    private static bool IsChance(char character, CodePage page) => page.Number switch
    {
        1257 => character is '\u0128' or '\u0129' or '\u0168' or '\u0169',
        10000 => character >= '\u01C0' && Alphabets.IsUncommonLatin(character),
        _ => false,
    };

    private static bool IsSame(string text, int at, Alphabet alphabet)
    {
        if (at < 0 || at >= text.Length)
            return true;
        var other = Alphabets.Of(text, char.IsLowSurrogate(text[at]) && at > 0 ? at - 1 : at);
        return other == alphabet || other == Alphabet.Sign || !char.IsLetter(text, at);
    }

    private static int CountOf(string text, Alphabet alphabet)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            count += Alphabets.Of(text, i) == alphabet ? 1 : 0;
        return count;
    }

    // Åre, ÅRE and åre, not åRE, ÅRe or aÅre.
    private static bool IsCaseWritten(string text, int at, int before, int after)
    {
        var first = before < 0 || !char.IsLetter(text[before]);
        if (char.IsUpper(text[at]))
        {
            if (first)
                return true;
            return !char.IsLower(text[before]) && (after >= text.Length || !char.IsLower(text[after]));
        }

        // ß has no capital that people use: STRAßE.
        if (!char.IsLower(text[at]) || text[at] == 'ß')
            return true;
        if (after < text.Length && char.IsUpper(text[after]))
            return false;
        return first || !char.IsUpper(text[before]) || before == 0 || !char.IsUpper(text[before - 1]);
    }
}
