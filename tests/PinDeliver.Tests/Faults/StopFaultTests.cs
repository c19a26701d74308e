using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading.Tasks;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Line 32 of the fault list: Ctrl+C. It must end within a second of real time; alone, and tried again where a busy machine was slow.</summary>
[Collection(nameof(AloneCollection))]
public sealed class StopFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    private const string Rows = "1..100 | Set-PinDeliverCustomer -City Lund -Connection $connection -ErrorAction Continue";

    [Fact]
    public Task Fault_32_ctrl_c_while_sending_ends_within_a_second_and_nothing_is_sent_later() => AssertStops(
        () => new FaultServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.HangAsync();
        }),
        Rows,
        (server, _) => server.Requests.WaitForAsync(4),
        requests: 4,
        // The sockets of the requests that were on their way are closed.
        ended: server => server.WaitForEndOfRequestsAsync());

    [Fact]
    public Task Fault_32_ctrl_c_while_a_reply_drips_ends_within_a_second() => AssertStops(
        () => new FaultServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\n\r\n");
            await connection.DripAsync("drop");
        }),
        Rows,
        (server, _) => server.Requests.WaitForAsync(4),
        requests: 4,
        // The sockets of the requests that were on their way are closed.
        ended: server => server.WaitForEndOfRequestsAsync());

    [Fact]
    public Task Fault_32_ctrl_c_while_backing_off_ends_within_a_second_and_nothing_is_sent_later() => AssertStops(
        () => FaultServer.Replying(HttpText.Error(503, "Retry-After: 60")),
        "1..4 | Set-PinDeliverCustomer -City Lund -Connection $connection -ErrorAction Continue",
        (_, clock) => clock.Waits.WaitForAsync(4), requests: 4);

    [Fact]
    public Task Fault_32_ctrl_c_while_paused_ends_within_a_second_and_nothing_is_sent_later() => AssertStops(
        () => FaultServer.Replying(HttpText.Error(429, "Retry-After: 60")),
        Rows + " -ThrottleLimit 1", (_, clock) => clock.Waits.WaitForAsync(1), requests: 1);

    private async Task AssertStops(
        Func<FaultServer> start, string script, Func<FaultServer, ManualClock, Task> underWay, int requests,
        Func<FaultServer, Task>? ended = null)
    {
        var second = TimeSpan.FromSeconds(1);
        Assert.InRange(await BestTime.OfAsync(second, () => TimeOfStop(start, script, underWay, requests, ended)), TimeSpan.Zero, second);
    }

    private async Task<TimeSpan> TimeOfStop(
        Func<FaultServer> start, string script, Func<FaultServer, ManualClock, Task> underWay, int requests, Func<FaultServer, Task>? ended)
    {
        await using var server = start();
        var clock = new ManualClock();
        var connection = TestConnection.To(server.BaseUri, clock);
        PowerShell? running = null;
        var run = shell.RunAsync(script, connection, started => running = started);
        await underWay(server, clock);
        var watch = Stopwatch.StartNew();
        // Not Stop(): it waits on what the engine has thrown away by then, where the command has ended as fast as it should.
        running!.BeginStop(null, null);
        await run.InTime();
        watch.Stop();
        Assert.Equal(PSInvocationState.Stopped, running.InvocationStateInfo.State);
        Assert.Equal(0, clock.Sleeping);
        Assert.Equal(requests, server.Requests.Count);
        if (ended is not null)
            await ended(server);

        // Whatever slept on would wake now, and be seen before what is sent after it.
        clock.Advance(3600);
        await using var sentinel = FaultServer.Replying(HttpText.Ok);
        shell.Run("Set-PinDeliverCustomer -Id 1 -City Lund -Connection $args[0]", TestConnection.To(sentinel.BaseUri)).ThrowIfFailed();
        Assert.Equal(requests, server.Requests.Count);
        connection.Client.Dispose();
        return watch.Elapsed;
    }
}
