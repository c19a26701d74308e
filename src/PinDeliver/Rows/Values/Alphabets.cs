using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>Tells the alphabet of a character.</summary>
internal static class Alphabets
{
    // Letters of Unicode's Latin Extended-A that no living language of Europe writes in names, or for one that is hardly used.
    private const string Unwritten = "\u0114\u0115\u012C\u012D\u0132\u0133\u0138\u0149\u014E\u014F\u0156\u0157\u0166\u0167\u017F";

    // Romanian, Vietnamese and Azerbaijani letters of Latin Extended-B.
    private const string LaterLatin = "\u01A0\u01A1\u01AF\u01B0\u0218\u0219\u021A\u021B\u018F\u0259";

    // The accents of texts whose letters and accents are characters of their own, as a Mac writes file names.
    private const string Accents = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u030B\u030C\u0323\u0327\u0328";

    public static Alphabet Of(string text, int at)
    {
        var character = text[at];
        if (character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'))
            return Alphabet.Latin;
        return character switch
        {
            < '\u00A0' => Alphabet.None,
            <= '\u00FF' => char.IsLetter(character) ? Alphabet.Latin : Alphabet.Sign,
            <= '\u017F' => Unwritten.IndexOf(character) >= 0 ? Alphabet.None : Alphabet.Latin,
            <= '\u02FF' => LaterLatin.IndexOf(character) >= 0 ? Alphabet.Latin : Alphabet.None,
            <= '\u036F' => Accents.IndexOf(character) >= 0 ? Alphabet.Latin : Alphabet.None,
            <= '\u03CE' => char.IsLetter(character) ? Alphabet.Greek : Alphabet.None,
            >= '\u0400' and <= '\u04F9' => char.IsLetter(character) ? Alphabet.Cyrillic : Alphabet.None,
            >= '\u0531' and <= '\u0587' => Alphabet.Armenian,
            >= '\u05D0' and <= '\u05EA' => Alphabet.Hebrew,
            >= '\u0600' and <= '\u06FF' => Alphabet.Arabic,
            >= '\u0900' and <= '\u0DFF' => Alphabet.Indic,
            >= '\u0E01' and <= '\u0E5B' => Alphabet.Thai,
            >= '\u10A0' and <= '\u10FF' => Alphabet.Georgian,
            >= '\u1E80' and <= '\u1EF9' => Alphabet.Latin,
            >= '\u1F00' and <= '\u1FFF' => Alphabet.Greek,
            >= '\u2000' and <= '\u206F' or '\u20AC' or '\u2116' or '\u2122' => Alphabet.Sign,
            >= '\u2190' and <= '\u2BFF' or '\uFEFF' or '\uFE0F' => Alphabet.Sign,
            >= '\u3000' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or >= '\uFF00' and <= '\uFFEF' =>
                Alphabet.EastAsian,
            _ when char.IsHighSurrogate(character) =>
                CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.OtherLetter ? Alphabet.EastAsian : Alphabet.Sign,
            _ => Alphabet.None,
        };
    }
}
