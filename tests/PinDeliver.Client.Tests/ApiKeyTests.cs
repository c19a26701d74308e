using System;
using System.Linq;
using System.Security;
using PinDeliver.Keys;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>Keys: what one may hold, and that nothing shows it.</summary>
public sealed class ApiKeyTests
{
    private const string Key = "ABCD-EFGH-JKLM-NPQR";

    [Theory]
    [InlineData(Key)]
    [InlineData("x")]
    [InlineData("!\"#$%&'()*+,-./0:;<=>?@A[\\]^_`a{|}~")]
    public void A_key_of_printable_ASCII_is_revealed_as_it_is(string key)
    {
        var apiKey = ApiKey.Create("ApiKey", TestClient.Secret(key));
        Assert.Equal(key, apiKey.Reveal());
        Assert.Equal(key.Length, apiKey.Reveal().Length);
    }

    [Fact]
    public void Every_character_outside_printable_ASCII_is_refused_and_the_key_not_shown()
    {
        foreach (var bad in Enumerable.Range(0, 0x21).Concat(Enumerable.Range(0x7f, 0x200)).Append(0x2028).Append(0xd800).Append(0xfeff))
        {
            foreach (var text in new[] { (char)bad + Key, Key + (char)bad, Key[..9] + (char)bad + Key[9..] })
            {
                var failure = Assert.Throws<PinDeliverInputException>(() => ApiKey.Create("ApiClientKey", TestClient.Secret(text)));
                Assert.Equal((PinDeliverError.InvalidApiKey, "ApiClientKey", null), (failure.Error, failure.Column, failure.Value));
                Assert.DoesNotContain("ABCD", failure.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void No_key_is_refused()
    {
        Assert.Equal(PinDeliverError.InvalidApiKey, Assert.Throws<PinDeliverInputException>(() => ApiKey.Create("ApiKey", null)).Error);
        using var empty = new SecureString();
        Assert.Equal(PinDeliverError.InvalidApiKey, Assert.Throws<PinDeliverInputException>(() => ApiKey.Create("ApiKey", empty)).Error);
    }

    [Fact]
    public void It_keeps_a_copy_of_its_own()
    {
        var given = TestClient.Secret(Key);
        var apiKey = ApiKey.Create("ApiKey", given);
        given.Clear();
        given.Dispose();
        Assert.Equal(Key, apiKey.Reveal());
    }

    [Fact]
    public void The_fingerprint_is_the_beginning_of_the_SHA_256()
    {
        Assert.Equal("ba7816bf8f01", ApiKey.Create("ApiKey", TestClient.Secret("abc")).Fingerprint);
        Assert.NotEqual(
            ApiKey.Create("ApiKey", TestClient.Secret(Key)).Fingerprint, ApiKey.Create("ApiKey", TestClient.Secret(Key + "x")).Fingerprint);
    }

    [Fact]
    public void No_property_and_no_ToString_holds_the_key()
    {
        var apiKey = ApiKey.Create("ApiKey", TestClient.Secret(Key));
        var shown = typeof(ApiKey).GetProperties().Select(property => property.GetValue(apiKey)?.ToString()).Append(apiKey.ToString());
        Assert.All(shown, text => Assert.DoesNotContain("ABCD", text!, StringComparison.OrdinalIgnoreCase));
    }
}
