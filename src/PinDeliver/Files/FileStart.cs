using System;
using System.Text;

namespace PinDeliver.Files;

/// <summary>What a file's first bytes say: its byte order mark, or that it is no CSV text in the encoding that was to be expected.</summary>
internal static class FileStart
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Length = 1024;

    /// <summary>The encoding that a byte order mark tells, or null. UTF-32's little-endian mark begins as UTF-16's does.</summary>
    public static Encoding? FromMark(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return TextEncodings.Find("utf32");
        if (start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return TextEncodings.Find("bigendianutf32");
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode;
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode;
        return start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? TextEncodings.Utf8 : null;
    }

    /// <summary>What the file is instead of text, or null.</summary>
    public static string? OtherKind(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[(byte)'P', (byte)'K', 3, 4]))
            return "an Excel workbook or another zip file";
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "an old Excel workbook";
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return "a gzip file";
        return start.StartsWith((ReadOnlySpan<byte>)"%PDF"u8) ? "a PDF file" : null;
    }
}
