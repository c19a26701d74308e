using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Lines 9 to 12 of the fault list: 429 and Retry-After. Jitter is a half, so that every back-off differs from the least wait.</summary>
public sealed class RateLimitFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    private const string Date = "Date: Mon, 23 Nov 2026 10:00:00 GMT";

    [Fact]
    public async Task Fault_09_429_alone_fails_no_row()
    {
        await using var server = FaultServer.Replying([.. Enumerable.Repeat(HttpText.Error(429), 9), HttpText.Ok]);
        var clock = new VirtualClock();
        Expect.Success(shell.Update(TestConnection.To(server.BaseUri, clock, retries: 0, jitter: 0.5)), 10);
        Assert.Equal([0.5, 1, 2, 4, 8, 15, 15, 15, 15], clock.Waits.Where(wait => wait >= 0.5));
    }

    [Fact]
    public async Task Fault_09_nothing_but_429_for_ten_minutes_ends_the_command()
    {
        await using var server = FaultServer.Replying(HttpText.Error(429, "Retry-After: 60"));
        Expect.Ending(
            shell.Update(TestConnection.To(server.BaseUri)),
            PinDeliverError.RateLimited, ErrorCategory.LimitsExceeded, 11, outcomeUnknown: false);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(0)]
    public async Task Fault_09_429_pauses_the_other_rows_of_the_connection(int retries)
    {
        await using var server = FaultServer.Replying(HttpText.Error(429, "Retry-After: 30"), HttpText.Ok);
        var clock = new VirtualClock();
        var connection = TestConnection.To(server.BaseUri, clock, retries);
        var output = shell.Run("1..3 | Set-PinDeliverCustomer -City Lund -Connection $args[0] -ThrottleLimit 3", connection);
        output.ThrowIfFailed();
        Assert.Equal(4, server.Requests.Count);
        Assert.Equal(3, output.Results.Count(result => result.Status == CustomerUpdateStatus.Updated));
        Assert.Equal(30, clock.Waits[0]);
        connection.Client.Dispose();
    }

    [Fact]
    public async Task Fault_09_429_pauses_the_rows_of_another_runspace_too()
    {
        await using var server = FaultServer.Replying(HttpText.Error(429, "Retry-After: 30"), HttpText.Ok);
        using var own = new FaultShell();
        using var other = new FaultShell();
        var clock = new ManualClock();
        var connection = TestConnection.To(server.BaseUri, clock);
        var first = own.RunAsync("Set-PinDeliverCustomer -Id 1 -City Lund -Connection $connection", connection);
        await clock.Waits.WaitForAsync(1);
        var second = other.RunAsync("Set-PinDeliverCustomer -Id 2 -City Lund -Connection $connection", connection);
        clock.Advance(29.9);
        Assert.Single(server.Requests);
        clock.Advance(0.1);
        (await first.InTime()).ThrowIfFailed();
        // The second one's start is spaced from the first one's.
        clock.Advance(1);
        (await second.InTime()).ThrowIfFailed();
        Assert.Equal(3, server.Requests.Count);
        connection.Client.Dispose();
    }

    [Theory]
    [InlineData(429, "Retry-After: 7", 7)]
    [InlineData(503, "Retry-After: 7", 7)]
    [InlineData(429, "Retry-After: 120", 120)]
    [InlineData(429, "Retry-After: 0", 0.25)]
    [InlineData(503, "Retry-After: 0", 0.25)]
    [InlineData(429, "Retry-After: Mon, 23 Nov 2026 10:00:40 GMT", 40)]
    [InlineData(503, "Retry-After: Monday, 23-Nov-26 10:00:40 GMT", 40)]
    [InlineData(503, "Retry-After: Mon Nov 23 10:00:40 2026", 40)]
    [InlineData(429, "Retry-After: Mon, 23 Nov 2026 09:00:00 GMT", 0.25)]
    [InlineData(503, "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT", 0.25)]
    public async Task Fault_10_Retry_After_is_honoured_and_never_cut_short(int status, string header, double seconds)
    {
        await using var server = FaultServer.Replying(HttpText.Error(status, header, Date), HttpText.Ok);
        var clock = new VirtualClock();
        Expect.Success(shell.Update(TestConnection.To(server.BaseUri, clock, jitter: 0.5)), 2);
        Assert.Equal(seconds, Assert.Single(clock.Waits));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("+5")]
    [InlineData("0x10")]
    [InlineData("5, 7")]
    [InlineData("2026-11-23T10:00:40Z")]
    public async Task Fault_11_an_unreadable_Retry_After_is_ignored_for_the_normal_back_off(string value)
    {
        foreach (var status in new[] { 429, 503 })
        {
            await using var server = FaultServer.Replying(HttpText.Error(status, "Retry-After: " + value, Date), HttpText.Ok);
            var clock = new VirtualClock();
            Expect.Success(shell.Update(TestConnection.To(server.BaseUri, clock, jitter: 0.5)), 2);
            Assert.Equal([0.5], clock.Waits);
        }
    }

    [Theory]
    [InlineData("121", 121)]
    [InlineData("3600", 3600)]
    [InlineData("2147483647", 2147483647)]
    [InlineData("2147483648", 2147483647)]
    [InlineData("99999999999999999999", 2147483647)]
    [InlineData("Sat, 23 Nov 2999 10:00:00 GMT", 30704918400)]
    public async Task Fault_12_a_long_Retry_After_fails_now_and_tells_the_time(string value, double seconds)
    {
        foreach (var (status, error, category) in new[]
        {
            (429, PinDeliverError.RateLimited, ErrorCategory.LimitsExceeded),
            (503, PinDeliverError.ServiceUnavailable, ErrorCategory.ResourceUnavailable),
        })
        {
            await using var server = FaultServer.Replying(HttpText.Error(status, "Retry-After: " + value, Date), HttpText.Ok);
            var clock = new VirtualClock();
            var output = shell.Update(TestConnection.To(server.BaseUri, clock));
            var failure = Expect.Failure(output, error, category, 1, outcomeUnknown: false);
            Assert.Single(server.Requests);
            Assert.Empty(clock.Waits);
            Assert.Equal(seconds, failure.RetryAfter!.Value.TotalSeconds);
            Assert.Contains(seconds.ToString(CultureInfo.InvariantCulture), output.Errors[0].ToString(), StringComparison.Ordinal);
            Assert.Contains(seconds.ToString(CultureInfo.InvariantCulture), output.Result.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Fault_12_a_row_has_180_seconds_with_every_wait()
    {
        await using var server = FaultServer.Replying(HttpText.Error(503, "Retry-After: 100"));
        var clock = new VirtualClock();
        Expect.Failure(
            shell.Update(TestConnection.To(server.BaseUri, clock)),
            PinDeliverError.ServiceUnavailable, ErrorCategory.ResourceUnavailable, 2, outcomeUnknown: false);
        Assert.Equal([100], clock.Waits);
    }
}
