using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using Xunit;

namespace PinDeliver.Tests.Sandboxes;

/// <summary>A service that bears so many requests a second.</summary>
public sealed class RateLimitTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(2, false)]
    public async Task More_than_the_burst_is_refused_until_the_next_place_is_free(int burst, bool sendsRetryAfter)
    {
        var time = new ManualTimeProvider();
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { RateLimit = new RateLimit(requestsPerSecond: 2, burst, sendsRetryAfter, time) });
        using var client = new SandboxClient(sandbox);
        var seen = new List<HttpStatusCode>();
        for (var i = 0; i <= burst; i++)
            seen.Add((await client.SendAsync(HttpMethod.Get, "customer/get/1001")).Status);
        Assert.All(seen, status => Assert.Equal(HttpStatusCode.OK, status));
        var refused = await client.SendAsync(HttpMethod.Post, "customer/update/1001", """{"customer":{"city":"Lund"}}""");
        Assert.Equal((HttpStatusCode.TooManyRequests, sendsRetryAfter ? "1" : null), (refused.Status, refused.RetryAfter));
        Assert.Equal(1, sandbox.Options.RateLimit!.Refused);
        Assert.Empty(sandbox.Ledger);
        time.Advance(0.5);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(HttpMethod.Get, "customer/get/1001")).Status);
    }
}
