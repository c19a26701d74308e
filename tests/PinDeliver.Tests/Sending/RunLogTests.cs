using System;
using PinDeliver.Runs;
using Xunit;

namespace PinDeliver.Tests.Sending;

/// <summary>What a run says it is waiting for.</summary>
public sealed class RunLogTests
{
    private static readonly Failure Unavailable = new(PinDeliverError.ServiceUnavailable, "503");

    private TimeSpan now;

    [Fact]
    public void A_shorter_wait_does_not_hide_a_longer_one()
    {
        var log = new RunLog(wantsVerbose: false, wantsDebug: false, () => now, () => TimeSpan.Zero);
        log.Add(new WaitReport(Unavailable, TimeSpan.FromSeconds(20)), Row("1"));
        log.Add(new WaitReport(Unavailable, TimeSpan.FromSeconds(1)), Row("2"));
        now = TimeSpan.FromSeconds(5);
        Assert.Equal("ServiceUnavailable on Id 1: next attempt in 15.0 s", log.CurrentWait);
    }

    [Fact]
    public void A_wait_that_is_over_is_not_told()
    {
        var log = new RunLog(wantsVerbose: false, wantsDebug: false, () => now, () => TimeSpan.Zero);
        log.Add(new WaitReport(Unavailable, TimeSpan.FromSeconds(20)), Row("1"));
        now = TimeSpan.FromSeconds(20);
        Assert.Null(log.CurrentWait);
    }

    private static RunRow Row(string id) => new() { Number = 1, Identity = CustomerIdentity.FromId(id) };
}
