using System;
using System.Text;

namespace PinDeliver.Files;

/// <summary>
/// UTF-16 and UTF-32 without a byte order mark. Both are full of NULs, but so are damaged files and programs: what is one of them consists of
/// characters when it is read so.
/// </summary>
internal static class UnmarkedUnicode
{
    // The planes above are not assigned, and a line end or tab in UTF-16 would be a number there.
    private const uint LastCharacter = 0x3FFFF;

    // Up to here the alphabets are; read as UTF-16, other text and most programs are elsewhere.
    private const char LastOfAlphabets = '\u1FFF';

    /// <summary>The encoding that the first bytes are in, or null.</summary>
    public static Encoding? Find(ReadOnlySpan<byte> start)
    {
        if (IsUtf32(start, bigEndian: false))
            return TextEncodings.Find("utf32");
        if (IsUtf32(start, bigEndian: true))
            return TextEncodings.Find("bigendianutf32");
        if (IsUtf16(start, bigEndian: false))
            return Encoding.Unicode;
        return IsUtf16(start, bigEndian: true) ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsUtf32(ReadOnlySpan<byte> start, bool bigEndian)
    {
        var count = start.Length / 4;
        var characters = 0;
        for (var i = 0; i < count; i++)
        {
            var (first, second) = (Unit(start, 2 * i, bigEndian), Unit(start, (2 * i) + 1, bigEndian));
            var value = bigEndian ? ((uint)first << 16) | second : ((uint)second << 16) | first;
            if (value > char.MaxValue ? value <= LastCharacter : IsCharacter((char)value))
                characters++;
        }

        return AreMost(characters, count);
    }

    // Most of it in alphabets, and at least a delimiter or a line end in ASCII; or a header in ASCII and nothing that is no character.
    private static bool IsUtf16(ReadOnlySpan<byte> start, bool bigEndian)
    {
        var count = start.Length / 2;
        var (ofAlphabets, ascii, beginning, isSound) = (0, 0, 0, true);
        for (var i = 0; i < count; i++)
        {
            var unit = Unit(start, i, bigEndian);
            var isCharacter = IsCharacter(unit);
            if (isCharacter && unit <= LastOfAlphabets)
                ofAlphabets++;
            if (isCharacter && unit < 0x7F)
                ascii++;
            if (i == 1)
                beginning = ascii;
            isSound &= isCharacter || IsHalfOfPair(start, i, count, bigEndian);
        }

        return ascii > 0 && (AreMost(ofAlphabets, count) || (isSound && beginning == 2));
    }

    private static bool AreMost(int characters, int count) => count > 0 && characters * 4 > count * 3;

    private static char Unit(ReadOnlySpan<byte> start, int index, bool bigEndian)
    {
        var (first, second) = (start[2 * index], start[(2 * index) + 1]);
        return (char)(bigEndian ? (first << 8) | second : (second << 8) | first);
    }

    private static bool IsCharacter(char unit) =>
        unit is '\t' or '\r' or '\n' || (!char.IsControl(unit) && !char.IsSurrogate(unit) && unit < '\uFFFE');

    // The other half of the last one may stand behind what is looked at.
    private static bool IsHalfOfPair(ReadOnlySpan<byte> start, int index, int count, bool bigEndian)
    {
        var unit = Unit(start, index, bigEndian);
        return char.IsHighSurrogate(unit)
            ? index + 1 == count || char.IsLowSurrogate(Unit(start, index + 1, bigEndian))
            : char.IsLowSurrogate(unit) && index > 0 && char.IsHighSurrogate(Unit(start, index - 1, bigEndian));
    }
}
