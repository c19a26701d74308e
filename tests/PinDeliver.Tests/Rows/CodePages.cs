using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PinDeliver.Tests.Rows;

/// <summary>Text read with the wrong code page, by .NET's own tables.</summary>
internal static class CodePages
{
    /// <summary>The pages that UTF-8 is read with by mistake: those of Windows, of DOS, and Mac Roman.</summary>
    public static IReadOnlyList<int> All { get; } = [1252, 1250, 1254, 1257, 850, 437, 10000];

    private static readonly Encoding[] Encodings = [.. All.Select(page => CodePagesEncodingProvider.Instance.GetEncoding(
        page, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!)];

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>UTF-8 read with a code page.</summary>
    public static string Misread(string text, int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether the characters, as bytes of one of the pages, are UTF-8.</summary>
    public static bool MakeUtf8(string text) => Encodings.Any(encoding => IsUtf8(text, encoding));

    private static bool IsUtf8(string text, Encoding encoding)
    {
        try
        {
            return StrictUtf8.GetString(encoding.GetBytes(text)) != text;
        }
        catch (System.ArgumentException)
        {
            return false;
        }
    }
}
