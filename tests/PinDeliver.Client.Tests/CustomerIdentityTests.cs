using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>Identities: exactly one segment of the path, encoded once.</summary>
public sealed class CustomerIdentityTests
{
    [Theory]
    [InlineData("1001", "1001")]
    [InlineData(" 1001\t", "1001")]
    [InlineData("a/b\\c", "a%2Fb%5Cc")]
    [InlineData("a?b#c%d;e:f", "a%3Fb%23c%25d%3Be%3Af")]
    [InlineData("å 😀", "%C3%A5%20%F0%9F%98%80")]
    [InlineData("extid/7", "extid%2F7")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("...", "...")]
    public void The_path_is_encoded_once(string identity, string segment)
    {
        Assert.Equal(segment, CustomerIdentity.FromId(identity).PathSegments);
        Assert.Equal("extid/" + segment, CustomerIdentity.FromExternalId(identity).PathSegments);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\u00a0 ")]
    public void A_blank_one_is_MissingIdentity(string? identity) =>
        Assert.Equal(PinDeliverError.MissingIdentity,
            Assert.Throws<PinDeliverInputException>(() => CustomerIdentity.FromId(identity!)).Error);

    [Fact]
    public void Dots_and_every_control_character_and_lone_surrogates_are_InvalidIdentity()
    {
        var bad = Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(code => $"a{(char)code}b")
            .Concat([".", "..", " .. ", "a\ud800b", "a\udc00b", "\udc00\ud800", "\ud800\ud800\udc00", "\ud83d", new string('x', 513)]);
        foreach (var identity in bad)
        {
            var failure = Assert.Throws<PinDeliverInputException>(() => CustomerIdentity.FromExternalId(identity));
            Assert.Equal((PinDeliverError.InvalidIdentity, "ExternalId"), (failure.Error, failure.Column));
            Assert.DoesNotContain(failure.Message, char.IsControl);
            Assert.InRange(failure.Value!.Length, 1, 100);
        }
    }

    [Fact]
    public void Five_hundred_and_twelve_characters_are_the_most()
    {
        Assert.Equal(512, CustomerIdentity.FromId(new string('x', 512)).Value.Length);
        Assert.Throws<PinDeliverInputException>(() => CustomerIdentity.FromId(new string('x', 513)));
    }

    [Fact]
    public void An_id_and_an_external_id_are_two_customers()
    {
        Assert.NotEqual(CustomerIdentity.FromId("7"), CustomerIdentity.FromExternalId("7"));
        Assert.Equal(CustomerIdentity.FromId("7"), CustomerIdentity.FromId(" 7 "));
        Assert.Equal(("Id 7", "ExternalId 7"), (CustomerIdentity.FromId("7").ToString(), CustomerIdentity.FromExternalId("7").ToString()));
    }

    [Fact]
    public void Any_identity_is_one_segment_that_decodes_to_itself_or_is_refused() =>
        Gen.OneOf(
            Gen.String[Gen.Char, 0, 20],
            Gen.String[Gen.Char["./\\%?#;:&= +2eEfF\u00e5\u2028\ufeff"], 0, 12],
            Gen.String[Gen.Char['\ud7f0', '\ue010'], 0, 8],
            Gen.OneOf("/", "..", ".", "%2e", "%2F", "%5c", "\\", "extid", "//host", "a", "😀", "\r\n", "?", "#").Array[0, 6]
                .Select(string.Concat),
            Gen.String[Gen.Char, 500, 530]).Sample(Check, iter: Fuzz.Cases);

    // White space and Unicode's format characters around an identity are not seen, and so not meant.
    private static string Trimmed(string identity)
    {
        static bool IsUnseen(char letter) => char.IsWhiteSpace(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format;
        return string.Concat(identity.SkipWhile(IsUnseen).Reverse().SkipWhile(IsUnseen).Reverse());
    }

    private static void Check(string identity)
    {
        foreach (var external in new[] { false, true })
        {
            CustomerIdentity made;
            try
            {
                made = external ? CustomerIdentity.FromExternalId(identity) : CustomerIdentity.FromId(identity);
            }
            catch (PinDeliverInputException refusal)
            {
                Assert.True(refusal.Error is PinDeliverError.InvalidIdentity or PinDeliverError.MissingIdentity);
                continue;
            }

            var prefix = external ? "/api/v2_1/customer/update/extid/" : "/api/v2_1/customer/update/";
            // As the transport builds it: what System.Uri makes of it is what goes out.
            var uri = new Uri("https://cloud.pindeliver.com/api/v2_1/customer/update/" + made.PathSegments);
            Assert.Equal("cloud.pindeliver.com", uri.Host);
            Assert.Equal("", uri.Query + uri.Fragment);
            Assert.StartsWith(prefix, uri.AbsolutePath, StringComparison.Ordinal);
            var segment = uri.AbsolutePath[prefix.Length..];
            Assert.DoesNotContain('/', segment);
            Assert.True(segment.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '~' or '%'), segment);
            Assert.Equal(Trimmed(identity), Uri.UnescapeDataString(segment));
            Assert.Equal(Trimmed(identity), made.Value);
        }
    }
}
