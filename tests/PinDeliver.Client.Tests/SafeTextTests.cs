using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>Text from outside, made safe for a terminal and a log.</summary>
public sealed class SafeTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Andra Långgatan 17, Göteborg 😀 日本語 — “quoted”", "Andra Långgatan 17, Göteborg 😀 日本語 — “quoted”")]
    [InlineData("\u001b[2J", "\\u001B[2J")]
    [InlineData("a\r\nb\tc\0d\u0007", "a\\u000D\\u000Ab\\u0009c\\u0000d\\u0007")]
    [InlineData("\u009b31m\u0085", "\\u009B31m\\u0085")]
    [InlineData("\u202Egnp.exe\u202C\u2066x\u2069\u200E\u200F\u061C", "\\u202Egnp.exe\\u202C\\u2066x\\u2069\\u200E\\u200F\\u061C")]
    [InlineData("\u2028\u2029\ufeff\u200b\u00ad", "\\u2028\\u2029\\uFEFF\\u200B\\u00AD")]
    public void What_a_terminal_would_act_on_is_escaped_and_the_rest_kept(string text, string safe) =>
        Assert.Equal(safe, SafeText.For(text));

    [Fact]
    public void A_lone_surrogate_is_escaped() => Assert.Equal("\\uD83Dx\\uDE00\\uD83D", SafeText.For("\ud83dx\ude00\ud83d"));

    [Fact]
    public void A_tag_character_beyond_the_basic_plane_is_escaped()
    {
        // U+E0041 is an invisible letter that only a machine reads; U+1D173 begins a musical beam and shows nothing.
        foreach (var hidden in new[] { "\U000E0041", "\U0001D173" })
            Assert.DoesNotContain(hidden, SafeText.For("a" + hidden + "b"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_cut_at_the_length_that_is_asked_for()
    {
        Assert.Equal(new string('x', 512), SafeText.For(new string('x', 512)));
        Assert.Equal(new string('x', 511) + "…", SafeText.For(new string('x', 513)));
        Assert.Equal(new string('x', 511) + "…", SafeText.For(new string('x', 1_000_000)));
        // Never in the middle of an escape or of a character.
        Assert.Equal("xxx…", SafeText.For("xxx\u001by", 6));
        Assert.Equal("xx…", SafeText.For("xx😀y", 4));
    }

    [Fact]
    public void Whatever_the_text_the_result_is_short_printable_and_says_the_same() =>
        Gen.Select(Gen.String[Gen.Char, 0, 60], Gen.Int[1, 80]).Sample(
            (text, length) =>
            {
                var safe = SafeText.For(text, length);
                Assert.InRange(safe.Length, 0, length);
                Assert.DoesNotContain(safe, character => CharUnicodeInfo.GetUnicodeCategory(character)
                    is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
                Assert.False(Utf16.HasLoneSurrogate(safe));
                Assert.True(safe.EndsWith('…') || safe.Length >= text.Length);
                if (text.All(character => character is >= ' ' and <= '~') && text.Length <= length)
                    Assert.Equal(text, safe);
            },
            iter: Fuzz.Cases);
}
