using System;
using System.Linq;
using System.Net;
using System.Text.Json;
using CsCheck;
using PinDeliver.Keys;
using PinDeliver.Testing;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>Keys are taken out of the service's texts.</summary>
public sealed class KeyRedactionTests
{
    private const string Key = "AB/CD+EF=GH&JK<LM\\NP%QR\"ST";

    public static TheoryData<string> Forms => new(
    [
        Key, Key.ToLowerInvariant(), JsonEncodedText.Encode(Key).ToString(), Key.Replace("\\", "\\\\", StringComparison.Ordinal),
        Key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal), WebUtility.HtmlEncode(Key),
        Uri.EscapeDataString(Key), Uri.EscapeDataString(Key).ToLowerInvariant(), string.Concat(Key.Select(c => $"\\u{(int)c:x4}")),
        string.Concat(Key.Select(c => $"&#{(int)c};")), string.Concat(Key.Select(c => $"&#x{(int)c:X};")),
        string.Concat(Key.Select(c => $"%{(int)c:X2}")),
    ]);

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_key_is_found_however_it_is_written(string form)
    {
        Assert.Equal("***", KeyRedaction.Redact(form, Key));
        Assert.Equal("before ***, after *** & \\ %", KeyRedaction.Redact($"before {form}, after {form} & \\ %", Key));
    }

    [Theory]
    [InlineData("AB/", "AB/")]
    [InlineData("a town AB/CD+EF", "a town AB/CD+EF")]
    [InlineData("a note AB/CD+EF=GH&JK", "a note ***")]
    [InlineData("other-key", "***")]
    public void A_whole_value_may_end_as_a_key_begins_but_not_in_half_of_it(string value, string shown)
    {
        var keys = ApiKeyPair.Create(TestKeys.Secret(Key), TestKeys.Secret("other-key"));
        Assert.Equal(shown, keys.RedactValue(value));
        // Of a long value no more is searched than may be shown, and there it breaks off.
        Assert.EndsWith("x***…", keys.RedactValue(new string('x', (16 * 1024) - 5) + Key + "x"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_key_that_breaks_off_with_the_text_is_found(string form)
    {
        // From the fifth character of the key on; where the text ends in the middle of an escape too.
        for (var length = form.Length * 5 / Key.Length + 6; length < form.Length; length++)
            Assert.Equal("x***", KeyRedaction.Redact("x" + form[..length], Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AB/")]
    [InlineData("no key here: AB/CD+EF=GH, and no more of it")]
    [InlineData("100 % & \\ \\u &; &#; &#x; %zz \\u12")]
    [InlineData("&#99999999; &#x110000; &amp")]
    public void Text_without_the_key_stays_as_it_is(string text) => Assert.Equal(text, KeyRedaction.Redact(text, Key));

    [Theory]
    [InlineData("%41%42")]
    [InlineData("&amp;&lt;x")]
    [InlineData("\\\\u0041")]
    public void A_key_that_looks_like_an_escape_is_found(string key) => Assert.Equal("a *** b", KeyRedaction.Redact($"a {key} b", key));

    [Fact]
    public void Of_a_key_that_begins_with_the_other_nothing_is_left()
    {
        foreach (var (first, second) in new[] { ("ABCD-1234", "ABCD-1234-5678"), ("ABCD-1234-5678", "ABCD-1234") })
        {
            var redact = TestClient.Redactor(first, second);
            Assert.Equal("*** and ***.", redact("ABCD-1234-5678 and ABCD-1234."));
        }
    }

    [Fact]
    public void A_text_of_nothing_but_keys_or_nearly_keys_is_searched_to_its_end()
    {
        Assert.Equal(200_000, KeyRedaction.Redact(string.Concat(Enumerable.Repeat("ABCDE", 200_000)), "ABCDE").Length / 3);
        Assert.Equal(16_000, KeyRedaction.Redact(new string('A', 16_000), new string('A', 60) + "B").Length + 57);
    }

    [Fact]
    public void Of_a_megabyte_only_the_beginning_is_searched_and_kept()
    {
        var redact = TestClient.Redactor("ABCD-1234", "EFGH-5678");
        var kept = redact("ABCD-1234 " + new string('x', 1_000_000) + "EFGH-5678");
        Assert.StartsWith("*** xxx", kept, StringComparison.Ordinal);
        Assert.EndsWith("x…", kept, StringComparison.Ordinal);
        Assert.InRange(kept.Length, 16_000, 16_400);
    }

    [Fact]
    public void Whatever_the_text_it_ends_and_holds_no_key() =>
        Gen.Select(Gen.String[Gen.Char["AB%&\\u0041;x#"], 0, 40], Gen.String[Gen.Char["AB%&\\u0041"], 4, 8]).Sample(
            (text, key) => !KeyRedaction.Redact(text + key + text, key).Replace("***", " ", StringComparison.Ordinal)
                .Contains(key, StringComparison.OrdinalIgnoreCase),
            iter: Fuzz.Cases);
}
