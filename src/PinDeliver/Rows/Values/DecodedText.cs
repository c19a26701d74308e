using System.Collections.Generic;
using System.Text;

namespace PinDeliver.Rows.Values;

/// <summary>A text, its characters taken for bytes of a code page, and these read as UTF-8.</summary>
/// <param name="Source">The text before.</param>
/// <param name="Text">The text that this gives.</param>
/// <param name="Sequences">Where the characters beyond ASCII stand.</param>
internal sealed record DecodedText(string Source, string Text, IReadOnlyList<DecodedCharacter> Sequences)
{
    /// <summary>
    /// Whether it holds control characters beyond ASCII (U+0080 to U+009F), which nobody writes, or U+FFFD: <c>ANARÂŠKIELÂ</c> is honest.
    /// </summary>
    public bool HoldsControls
    {
        get
        {
            foreach (var sequence in Sequences)
            {
                if (Text[sequence.At] is (>= '\u0080' and <= '\u009F') or '\uFFFD')
                    return true;
            }

            return false;
        }
    }

    /// <summary>Decodes; null where the bytes are no UTF-8 (RFC 3629 section 4).</summary>
    public static DecodedText? Decode(string text, CodePage page)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (page.ByteOf(text[i]) is not { } value)
                return null;
            bytes[i] = value;
        }

        var sequences = new List<DecodedCharacter>();
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                decoded.Append((char)bytes[i++]);
                continue;
            }

            var length = LengthAt(bytes, i);
            if (length == 0)
                return null;
            sequences.Add(new DecodedCharacter(i, length, decoded.Length));
            decoded.Append(Encoding.UTF8.GetString(bytes, i, length));
            i += length;
        }

        return new DecodedText(text, decoded.ToString(), sequences);
    }

    private static int LengthAt(byte[] bytes, int at)
    {
        var first = bytes[at];
        var length = first switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0 || at + length > bytes.Length)
            return 0;
        for (var i = 1; i < length; i++)
        {
            if (bytes[at + i] is < 0x80 or > 0xBF)
                return 0;
        }

        // Overlong forms, surrogates, and what lies beyond Unicode.
        var second = bytes[at + 1];
        return first switch
        {
            0xE0 when second < 0xA0 => 0,
            0xED when second > 0x9F => 0,
            0xF0 when second < 0x90 => 0,
            0xF4 when second > 0x8F => 0,
            _ => length,
        };
    }
}
