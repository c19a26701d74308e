using System.Text;

namespace PinDeliver.Rows.Values;

/// <summary>UTF-8 that was read with a code page, such as <c>GÃ¶teborg</c>.</summary>
/// <param name="PageName">What it was read as.</param>
/// <param name="Original">The text as it is when it is read rightly.</param>
internal sealed record Misdecoding(string PageName, string Original)
{
    /// <summary>Finds out what a text was read as; null for text that was read rightly, as far as anyone can tell.</summary>
    /// <remarks>
    /// A text is taken for misread when all its characters beyond ASCII, as bytes of a code page, are UTF-8 (RFC 3629), and when the text
    /// that this gives is one that people write: letters of one alphabet in a word, capitals where capitals belong. Letters before a
    /// closing quotation mark (<c>UMEÅ’s</c>) are UTF-8 by chance, and left alone.
    /// </remarks>
    public static Misdecoding? Find(string text)
    {
        Misdecoding? best = null;
        var isWhole = false;
        var fewest = int.MaxValue;
        foreach (var page in CodePage.All)
        {
            if (Decode(text, page) is not { } decoded)
                continue;
            isWhole |= page.Number == 1252;
            if (!IsMisread(decoded, page))
                continue;
            var doubts = Plausibility.Doubts(decoded, page);
            if (doubts >= fewest)
                continue;
            fewest = doubts;
            best = new Misdecoding(page.Name, decoded.Text);
        }

        if (best is not null || isWhole)
            return best;
        return MixedText.IsPartlyMisread(text) ? new Misdecoding(CodePage.All[0].Name, Loosely(text)) : null;
    }

    private static DecodedText? Decode(string text, CodePage page)
    {
        // Almost every text is told to be none of a page's at its first letter beyond ASCII.
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
                continue;
            if (page.ByteOf(text[i]) is not (>= 0xC2 and <= 0xF4))
                return null;
            break;
        }

        return DecodedText.Decode(text, page) is { HoldsControls: false } decoded ? decoded : null;
    }

    private static bool IsMisread(DecodedText decoded, CodePage page)
    {
        foreach (var sequence in decoded.Sequences)
        {
            if (Plausibility.IsWritten(decoded.Text, sequence, page) && !Plausibility.IsClosingMark(decoded, sequence))
                return true;
        }

        return false;
    }

    // A text that was put together of a misread and an honest part.
    private static string Loosely(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
            bytes[i] = CodePage.All[0].ByteOf(text[i]) ?? (byte)'?';
        return Encoding.UTF8.GetString(bytes);
    }
}
