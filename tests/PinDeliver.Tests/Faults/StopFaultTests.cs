using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading.Tasks;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Line 32 of the fault list: Ctrl+C. It must end within a second of real time; alone, so that nothing else takes the processor.</summary>
[Collection(nameof(AloneCollection))]
public sealed class StopFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    private const string Rows = "1..100 | Set-PinDeliverCustomer -City Lund -Connection $connection -ErrorAction Continue";

    [Fact]
    public async Task Fault_32_ctrl_c_while_sending_ends_within_a_second_and_nothing_is_sent_later()
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.HangAsync();
        });
        var clock = new ManualClock();
        await AssertStops(server, clock, Rows, () => server.Requests.WaitForAsync(4), requests: 4);
        // The sockets of the requests that were on their way are closed.
        await server.WaitForEndOfRequestsAsync();
    }

    [Fact]
    public async Task Fault_32_ctrl_c_while_a_reply_drips_ends_within_a_second()
    {
        await using var server = new FaultServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200 OK\r\n\r\n");
            await connection.DripAsync("drop");
        });
        await AssertStops(server, new ManualClock(), Rows, () => server.Requests.WaitForAsync(4), requests: 4);
        await server.WaitForEndOfRequestsAsync();
    }

    [Fact]
    public async Task Fault_32_ctrl_c_while_backing_off_ends_within_a_second_and_nothing_is_sent_later()
    {
        await using var server = FaultServer.Replying(HttpText.Error(503, "Retry-After: 60"));
        var clock = new ManualClock();
        await AssertStops(
            server, clock, "1..4 | Set-PinDeliverCustomer -City Lund -Connection $connection -ErrorAction Continue",
            () => clock.Waits.WaitForAsync(4), requests: 4);
    }

    [Fact]
    public async Task Fault_32_ctrl_c_while_paused_ends_within_a_second_and_nothing_is_sent_later()
    {
        await using var server = FaultServer.Replying(HttpText.Error(429, "Retry-After: 60"));
        var clock = new ManualClock();
        await AssertStops(server, clock, Rows + " -ThrottleLimit 1", () => clock.Waits.WaitForAsync(1), requests: 1);
    }

    private async Task AssertStops(FaultServer server, ManualClock clock, string script, Func<Task> underWay, int requests)
    {
        var connection = TestConnection.To(server.BaseUri, clock);
        PowerShell? running = null;
        var run = shell.RunAsync(script, connection, started => running = started);
        await underWay();
        var watch = Stopwatch.StartNew();
        // Not Stop(): it waits on what the engine has thrown away by then, where the command has ended as fast as it should.
        running!.BeginStop(null, null);
        await run.InTime();
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1000);
        Assert.Equal(PSInvocationState.Stopped, running.InvocationStateInfo.State);
        Assert.Equal(0, clock.Sleeping);
        Assert.Equal(requests, server.Requests.Count);

        // Whatever slept on would wake now, and be seen before what is sent after it.
        clock.Advance(3600);
        await using var sentinel = FaultServer.Replying(HttpText.Ok);
        shell.Run("Set-PinDeliverCustomer -Id 1 -City Lund -Connection $args[0]", TestConnection.To(sentinel.BaseUri)).ThrowIfFailed();
        Assert.Equal(requests, server.Requests.Count);
        connection.Client.Dispose();
    }
}
