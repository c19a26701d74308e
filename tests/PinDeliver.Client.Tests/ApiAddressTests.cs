using System;
using PinDeliver.Keys;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>The base address: where keys may go.</summary>
public sealed class ApiAddressTests
{
    [Theory]
    [InlineData("https://cloud.pindeliver.com/api/v2_1", "https://cloud.pindeliver.com/api/v2_1")]
    [InlineData("https://cloud.pindeliver.com/api/v2_1/", "https://cloud.pindeliver.com/api/v2_1")]
    [InlineData("HTTPS://Cloud.PinDeliver.com:443/api//", "https://cloud.pindeliver.com/api")]
    [InlineData("https://example.com", "https://example.com/")]
    [InlineData("http://127.0.0.1:8080/api", "http://127.0.0.1:8080/api")]
    [InlineData("http://127.9.9.9/api", "http://127.9.9.9/api")]
    [InlineData("http://localhost/api", "http://localhost/api")]
    [InlineData("http://[::1]/api", "http://[::1]/api")]
    [InlineData("https://åäö.example/api", "https://åäö.example/api")]
    public void Https_anywhere_and_http_on_this_machine_are_taken(string given, string taken) =>
        Assert.Equal(new Uri(taken), ApiAddress.Check(new Uri(given)));

    [Theory]
    [InlineData("http://example.com/", "https")]
    [InlineData("http://10.0.0.1/", "https")]
    [InlineData("http://0.0.0.0/", "https")]
    [InlineData("http://127.0.0.1.example.com/", "https")]
    [InlineData("http://localhost.example.com/", "https")]
    [InlineData("ftp://example.com/", "https")]
    [InlineData("file:///C:/api", "https")]
    [InlineData("ws://127.0.0.1/", "https")]
    [InlineData("api/v2_1", "absolute")]
    [InlineData("", "absolute")]
    [InlineData("https://user@example.com/", "user name")]
    [InlineData("https://user:pass-word@example.com/", "user name")]
    [InlineData("http://user:pass-word@example.com/", "https")]
    [InlineData("https://example.com/?key=1", "query")]
    [InlineData("https://example.com/#part", "fragment")]
    public void Anything_else_is_UnsafeBaseUri_and_says_why_without_a_password(string given, string why)
    {
        var failure = Assert.Throws<PinDeliverInputException>(() => ApiAddress.Check(new Uri(given, UriKind.RelativeOrAbsolute)));
        Assert.Equal(PinDeliverError.UnsafeBaseUri, failure.Error);
        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pass-word", failure.ToString() + failure.Value, StringComparison.Ordinal);
    }
}
