using System;
using System.Net;
using System.Text.RegularExpressions;

namespace PinDeliver.Replies;

/// <summary>A reply that is not the service's: a gateway's, a proxy's or another application's page. Its own words say whose it is.</summary>
internal static class ForeignPage
{
    private const int PreviewLength = 200;
    private const int WordsLength = 80;
    private const RegexOptions Once = RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The beginning of a text, safe to show.</summary>
    public static string Preview(string text) =>
        text.Trim().Length == 0 ? "nothing" : $"'{SafeText.For(text.Trim(), PreviewLength)}'";

    /// <summary>The page's title, else its first words, safe to show; null for an empty one.</summary>
    public static string? Title(string text)
    {
        var start = text.Length > 4096 ? text.Substring(0, 4096) : text;
        var title = Words(Regex.Match(start, "<title[^>]*>(.*?)(</title|$)", Once, Patience).Groups[1].Value);
        if (title.Length > 0)
            return SafeText.For(title, WordsLength);
        var words = Words(Regex.Replace(start, "<(script|style)[^>]*>.*?</\\1>|<[^>]*>", " ", Once, Patience));
        return words.Length == 0 ? null : SafeText.For(words, WordsLength);
    }

    private static string Words(string html) => Regex.Replace(WebUtility.HtmlDecode(html), @"\s+", " ").Trim();
}
