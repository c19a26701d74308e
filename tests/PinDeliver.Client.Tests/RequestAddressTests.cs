using System;
using PinDeliver.Http;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>The address that is sent is the one intended, or none.</summary>
public sealed class RequestAddressTests
{
    [Theory]
    [InlineData("extid%2F7")]
    [InlineData("..%2F9")]
    [InlineData("K-1.")]
    [InlineData("%252e%252e")]
    [InlineData("tv%C3%A5%20ord")]
    public void An_encoded_segment_stays_as_it_is_written(string segment)
    {
        var address = RequestAddress.Create("https://example.com", "/api/customer/update/" + segment);
        Assert.Equal("/api/customer/update/" + segment, address?.PathAndQuery);
    }

    // What the rules of .NET Framework 2 make of the segment before it.
    [Theory]
    [InlineData("/api/customer/update/extid%2F7", "http://example.com/api/customer/update/extid/7")]
    [InlineData("/api/customer/update/..%2F9", "http://example.com/api/customer/9")]
    [InlineData("/api/customer/update/K-1.", "http://example.com/api/customer/update/K-1")]
    [InlineData("/api/customer/update/K%3F1", "http://example.com/api/customer/update/K?1")]
    public void Another_address_is_not_taken_for_it(string intended, string sent) =>
        Assert.False(RequestAddress.Reads(new Uri(sent), intended));

    [Theory]
    [InlineData("/customer/update/..")]
    [InlineData("/customer/update/../get/5")]
    [InlineData("/customer/update/a b")]
    public void A_path_that_would_be_rewritten_gives_no_address(string path) =>
        Assert.Null(RequestAddress.Create("https://example.com", "/api" + path));
}
