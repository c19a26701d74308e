using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>Tells the alphabet of a character.</summary>
internal static class Alphabets
{
    // Letters of Unicode's Latin Extended-A that no living language of Europe writes in names, or for one that is hardly used.
    private const string Unwritten = "\u0114\u0115\u012C\u012D\u0132\u0133\u0138\u0149\u014E\u014F\u0156\u0157\u0166\u0167\u017F";

    // Romanian, Vietnamese and Azerbaijani letters of Latin Extended-B.
    private const string LaterLatin = "\u01A0\u01A1\u01AF\u01B0\u0218\u0219\u021A\u021B\u018F\u0259";

    // Letters of African languages (Akan, Ewe, Hausa, Fula, Bambara, Dinka), of Skolt and Inari Sámi, with the caron of Nigeria's tones, and the
    // turned comma and apostrophe of Hawaiian and others.
    private const string UncommonLatin =
        "\u0181\u0253\u0186\u0254\u0189\u0256\u018A\u0257\u0190\u025B\u0191\u0192\u0194\u0263\u0196\u0269\u0198\u0199\u019D\u0272"
        + "\u01B1\u028A\u01B2\u028B\u01B3\u01B4\u018E\u01DD\u01E4\u01E5\u01E6\u01E7\u01E8\u01E9\u01EE\u01EF\u01B7\u0292"
        + "\u01CD\u01CE\u01CF\u01D0\u01D1\u01D2\u01D3\u01D4\u01F8\u01F9\u02BB\u02BC";

    // The accents of texts whose letters and accents are characters of their own, as a Mac writes file names.
    private const string Accents = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u030B\u030C\u0323\u0327\u0328\u0330\u0331";

    /// <summary>Whether it is a Latin letter that hardly any language of Europe has.</summary>
    public static bool IsUncommonLatin(char character) => UncommonLatin.IndexOf(character) >= 0;

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
            <= '\u02FF' => LaterLatin.IndexOf(character) >= 0 || IsUncommonLatin(character) ? Alphabet.Latin : Alphabet.None,
            <= '\u036F' => Accents.IndexOf(character) >= 0 ? Alphabet.Latin : Alphabet.None,
            <= '\u03CE' => char.IsLetter(character) ? Alphabet.Greek : Alphabet.None,
            >= '\u0400' and <= '\u04F9' => char.IsLetter(character) ? Alphabet.Cyrillic : Alphabet.None,
            >= '\u0531' and <= '\u0587' => Alphabet.Armenian,
            >= '\u05D0' and <= '\u05EA' => Alphabet.Hebrew,
            >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\u08A0' and <= '\u08FF' => Alphabet.Arabic,
            >= '\u0700' and <= '\u074F' => Alphabet.Syriac,
            >= '\u0780' and <= '\u07B1' => Alphabet.Thaana,
            >= '\u07C0' and <= '\u07FF' => Alphabet.Nko,
            >= '\u0900' and <= '\u0DFF' => Alphabet.Indic,
            >= '\u0E01' and <= '\u0E5B' => Alphabet.Thai,
            >= '\u0E80' and <= '\u0EFF' => Alphabet.Lao,
            >= '\u0F00' and <= '\u0FFF' => Alphabet.Tibetan,
            >= '\u1000' and <= '\u109F' or >= '\uA9E0' and <= '\uA9FF' or >= '\uAA60' and <= '\uAA7F' => Alphabet.Burmese,
            >= '\u10A0' and <= '\u10FF' or >= '\u1C90' and <= '\u1CBF' or >= '\u2D00' and <= '\u2D2F' => Alphabet.Georgian,
            >= '\u1200' and <= '\u139F' or >= '\u2D80' and <= '\u2DDF' or >= '\uAB00' and <= '\uAB2F' => Alphabet.Ethiopic,
            >= '\u13A0' and <= '\u13FF' or >= '\uAB70' and <= '\uABBF' => Alphabet.Cherokee,
            >= '\u1400' and <= '\u167F' or >= '\u18B0' and <= '\u18FF' => Alphabet.Canadian,
            >= '\u1780' and <= '\u17FF' => Alphabet.Khmer,
            >= '\u1800' and <= '\u18AF' => Alphabet.Mongolian,
            >= '\u1700' and <= '\u177F' or >= '\u1900' and <= '\u1C7F' or >= '\uA4D0' and <= '\uA63F' => Alphabet.Regional,
            >= '\uA6A0' and <= '\uA6FF' or >= '\uA800' and <= '\uAADF' or >= '\uABC0' and <= '\uABFF' => Alphabet.Regional,
            >= '\u1E00' and <= '\u1EFF' => Alphabet.Latin,
            >= '\u1F00' and <= '\u1FFF' => Alphabet.Greek,
            >= '\u2000' and <= '\u206F' or >= '\u20A0' and <= '\u20CF' or '\u2116' or '\u2122' => Alphabet.Sign,
            // Not blocks and Braille: Suomâ–Šiljo, Suomâ Šiljo with a blank that does not break.
            >= '\u2580' and <= '\u259F' or >= '\u2800' and <= '\u28FF' => Alphabet.None,
            >= '\u2190' and <= '\u2BFF' or '\uFEFF' or '\uFE0F' => Alphabet.Sign,
            >= '\u2D30' and <= '\u2D7F' => Alphabet.Tifinagh,
            >= '\u3000' and <= '\u30FF' or >= '\u3100' and <= '\u31FF' or >= '\u3400' and <= '\u9FFF' or >= '\uA000' and <= '\uA4CF'
                or >= '\uAC00' and <= '\uD7A3' or >= '\uFF00' and <= '\uFFEF' => Alphabet.EastAsian,
            _ when char.IsHighSurrogate(character) =>
                CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.OtherLetter ? Alphabet.EastAsian : Alphabet.Sign,
            _ => Alphabet.None,
        };
    }
}
