using System;
using System.Globalization;
using System.Text;

namespace PinDeliver.Files;

/// <summary>Encodings by name or code page, the same on both PowerShells.</summary>
internal static class TextEncodings
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static Encoding BigEndianUtf32 { get; } = new UTF32Encoding(bigEndian: true, byteOrderMark: true);

    /// <summary>The encoding of a name (utf8, unicode, ansi, oem, windows-1252, macintosh …) or code page, or null.</summary>
    public static Encoding? Find(string name)
    {
        name = name.Trim();
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var codePage))
            return Find(codePage);
        return name.ToUpperInvariant() switch
        {
            "UTF8" or "UTF8NOBOM" or "UTF8BOM" => Utf8,
            "UNICODE" or "UTF16" => Encoding.Unicode,
            "BIGENDIANUNICODE" => Encoding.BigEndianUnicode,
            "UTF32" => Encoding.UTF32,
            "BIGENDIANUTF32" => BigEndianUtf32,
            "ASCII" => Encoding.ASCII,
            "LATIN1" => Find(28591),
            "ANSI" => Find(CultureInfo.CurrentCulture.TextInfo.ANSICodePage),
            "OEM" => Find(CultureInfo.CurrentCulture.TextInfo.OEMCodePage),
            _ => Registered(name),
        };
    }

    /// <summary>The encoding of a code page, or null. UTF-7 is none: it can say the same text in many ways.</summary>
    public static Encoding? Find(int codePage)
    {
        if (codePage is 65001)
            return Utf8;
        // 0 is "whatever this computer has", 1…3 and 42 are Windows' pseudo code pages.
        if (codePage is <= 42 or 65000)
            return null;
        try
        {
#if NET
            return CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
#else
            return Encoding.GetEncoding(codePage);
#endif
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The same for a code page.</summary>
    public static string NameOf(int codePage) => codePage == 65001 ? "utf8" : codePage.ToString(CultureInfo.InvariantCulture);

    /// <summary>What -Encoding takes for it: a number for a code page, a name for Unicode.</summary>
    public static string NameOf(Encoding encoding) => encoding.CodePage switch
    {
        65001 => "utf8",
        1200 => "unicode",
        1201 => "bigendianunicode",
        12000 => "utf32",
        12001 => "bigendianutf32",
        20127 => "ascii",
        _ => encoding.CodePage.ToString(CultureInfo.InvariantCulture),
    };

    private static Encoding? Registered(string name)
    {
        // What it means differs between the two PowerShells.
        if (name.Equals("Default", StringComparison.OrdinalIgnoreCase) || name.Length == 0)
            return null;
        try
        {
#if NET
            var found = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
#else
            var found = Encoding.GetEncoding(name);
#endif
            return Find(found.CodePage);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
