namespace PinDeliver.Rows.Values;

/// <summary>UTF-8 that was read with a code page, such as <c>GÃ¶teborg</c>.</summary>
/// <param name="PageName">What it was read as.</param>
/// <param name="Original">The text as it is when it is read rightly.</param>
/// <param name="Part">The word that was misread, where the rest of the text is honest; null where all of it was misread.</param>
internal sealed record Misdecoding(string PageName, string Original, MisreadPart? Part = null)
{
    /// <summary>Finds out what a text was read as; null for text that was read rightly, as far as anyone can tell.</summary>
    /// <remarks>
    /// A text is taken for misread when all its characters beyond ASCII, as bytes of a code page, are UTF-8 (RFC 3629), and when the text
    /// that this gives is one that people write: letters of one alphabet in a word, capitals where capitals belong. Letters before a
    /// closing quotation mark (<c>UMEÅ’s</c>) are UTF-8 by chance, and left alone. Where the whole is not, each word is asked.
    /// </remarks>
    public static Misdecoding? Find(string text)
    {
        if (IsAscii(text))
            return null;
        var whole = FindWhole(text, isPart: false, out var isOfWindows);
        return whole is not null || isOfWindows ? whole : MixedText.Find(text);
    }

    /// <summary>Finds out what all of a text was read as.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isPart">Whether it is a word of a text of which other words are honest, so that every mark behind a capital may be honest.</param>
    /// <param name="isOfWindows">Whether all of it is UTF-8 as bytes of Windows-1252, though perhaps not what people write.</param>
    public static Misdecoding? FindWhole(string text, bool isPart, out bool isOfWindows)
    {
        Misdecoding? best = null;
        isOfWindows = false;
        var fewest = int.MaxValue;
        foreach (var page in CodePage.All)
        {
            if (Decode(text, page) is not { } decoded)
                continue;
            isOfWindows |= page.Number == 1252;
            if (!IsMisread(decoded, page, isPart))
                continue;
            var doubts = Plausibility.Doubts(decoded, page);
            if (doubts >= fewest)
                continue;
            fewest = doubts;
            best = new Misdecoding(page.Name, decoded.Text);
        }

        return best;
    }

    /// <summary>Whether it is the same text in every code page.</summary>
    public static bool IsAscii(string text)
    {
        foreach (var character in text)
        {
            if (character > '\x7F')
                return false;
        }

        return true;
    }

    private static DecodedText? Decode(string text, CodePage page)
    {
        // Almost every text is told to be none of a page's at its first letter beyond ASCII, and the one behind it.
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
                continue;
            if (page.ByteOf(text[i]) is not (>= 0xC2 and <= 0xF4))
                return null;
            if (i + 1 == text.Length || page.ByteOf(text[i + 1]) is not (>= 0x80 and <= 0xBF))
                return null;
            break;
        }

        return DecodedText.Decode(text, page) is { HoldsControls: false } decoded ? decoded : null;
    }

    private static bool IsMisread(DecodedText decoded, CodePage page, bool isPart)
    {
        foreach (var sequence in decoded.Sequences)
        {
            if (!Plausibility.IsWritten(decoded.Text, sequence, page) || Plausibility.IsClosingMark(decoded, sequence))
                continue;
            if (!isPart || !Plausibility.MayBeHonest(decoded, sequence, page))
                return true;
        }

        return false;
    }
}
