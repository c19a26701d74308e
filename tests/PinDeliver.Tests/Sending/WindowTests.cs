using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Faults;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Sending;

/// <summary>Requests at once, order, back-pressure.</summary>
public sealed class WindowTests
{
    private static readonly SandboxOptions AnyCustomer = new() { AutoCreate = true };

    [Fact]
    public async Task Results_come_in_input_order_under_random_latencies()
    {
        await using var sandbox = await SandboxServer.StartAsync(AnyCustomer);
        sandbox.Faults.Always(Fault.RandomDelay(TimeSpan.Zero, TimeSpan.FromMilliseconds(20)));
        using var shell = new Shell(sandbox);
        var output = shell.Run("Set-PinDeliverCustomer -ThrottleLimit 8", Numbered(200));
        output.ThrowIfFailed();
        Assert.Equal(Enumerable.Range(1, 200), output.Results.Select(result => result.Row));
        Assert.Equal(Enumerable.Range(1, 200).Select(row => row.ToString()), output.Results.Select(result => result.Id));
        Assert.InRange(sandbox.MaxConcurrentRequests, 2, 8);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task No_more_than_ThrottleLimit_requests_are_sent_at_once(int limit)
    {
        await using var sandbox = await SandboxServer.StartAsync(AnyCustomer);
        // The first ones are held until all that may go are there.
        var all = new TaskCompletionSource();
        foreach (var id in Enumerable.Range(1, limit))
            sandbox.Faults.For(id.ToString()).Enqueue(Fault.Until(all.Task));
        using var shell = new Shell(sandbox);
        var run = shell.RunAsync($"Set-PinDeliverCustomer -ThrottleLimit {limit}", Numbered(60));
        await sandbox.Requests.WaitForCountAsync(limit, TestContext.Current.CancellationToken);
        all.SetResult();
        (await run).ThrowIfFailed();
        Assert.Equal(limit, sandbox.MaxConcurrentRequests);
    }

    [Fact]
    public async Task Rows_are_read_only_as_fast_as_they_are_sent()
    {
        await using var sandbox = await SandboxServer.StartAsync(AnyCustomer);
        var release = new TaskCompletionSource();
        sandbox.Faults.Always(Fault.Until(release.Task));
        using var shell = new Shell(sandbox);
        var read = 0;
        var run = shell.RunAsync(
            "& { foreach ($row in $rows) { $row } } | Set-PinDeliverCustomer -ThrottleLimit 4",
            started: powerShell => powerShell.Runspace.SessionStateProxy.SetVariable("rows", Numbered(1000).Select(row => { read++; return row; })));
        await sandbox.Requests.WaitForCountAsync(4, TestContext.Current.CancellationToken);
        // The reader stands at the window's end, a small multiple of the limit, while the server answers nothing.
        Assert.InRange(read, 4, (4 * 4) + 1);
        Assert.Equal(4, sandbox.RequestCount);
        release.SetResult();
        Assert.Equal(1000, (await run).Results.Count);
    }

    [Fact]
    public async Task A_later_row_for_a_customer_waits_for_the_earlier_one()
    {
        await using var sandbox = await SandboxServer.StartAsync(AnyCustomer);
        sandbox.Faults.Always(Fault.RandomDelay(TimeSpan.Zero, TimeSpan.FromMilliseconds(5)));
        using var shell = new Shell(sandbox);
        var rows = Enumerable.Range(0, 120).Select(i => CsvRows.Of(("Id", "C" + (i % 7)), ("City", i.ToString())));
        shell.Run("Set-PinDeliverCustomer -ThrottleLimit 8", rows).ThrowIfFailed();
        foreach (var customer in sandbox.Ledger.GroupBy(entry => entry.Identity))
        {
            var order = customer.Select(entry => int.Parse(entry.Body.Split('"')[5])).ToList();
            Assert.Equal(order.Order(), order);
        }

        Assert.Equal(120, sandbox.Ledger.Count);
    }

    [Fact]
    public async Task While_a_row_retries_no_more_than_ThrottleLimit_rows_have_gone_beyond_those_that_came_out()
    {
        await using var sandbox = await SandboxServer.StartAsync(AnyCustomer);
        sandbox.Faults.For("1").Enqueue(Fault.Status(503, retryAfter: "1"));
        var clock = new ManualClock();
        using var shell = new FaultShell();
        var run = shell.RunAsync(
            "1..40 | Set-PinDeliverCustomer -City Lund -ThrottleLimit 4 -Connection $connection", TestConnection.To(sandbox.BaseUri, clock));
        await clock.Waits.WaitForAsync(1);
        await sandbox.Requests.WaitForCountAsync(4, TestContext.Current.CancellationToken);
        clock.Advance(1);
        var output = await run.InTime();
        output.ThrowIfFailed();
        Assert.Equal(2, output.Results[0].Attempts);
        // While row 1 waited for its second attempt, the three beside it went, and no other.
        var again = sandbox.Requests.Snapshot().Select((request, at) => (request, at)).Last(one => one.request.RawTarget.EndsWith("/1", StringComparison.Ordinal)).at;
        Assert.Equal(4, again);
    }

    [Fact]
    public async Task Five_thousand_rows_are_all_applied_once()
    {
        await using var sandbox = await SandboxServer.StartAsync(AnyCustomer);
        using var shell = new Shell(sandbox);
        var output = shell.Run("Set-PinDeliverCustomer -ThrottleLimit 64", Numbered(5000));
        output.ThrowIfFailed();
        Assert.Equal(5000, output.Results.Count);
        Assert.Equal(5000, sandbox.Ledger.Count);
    }

    internal static IEnumerable<PSObject> Numbered(int count) =>
        Enumerable.Range(1, count).Select(i => CsvRows.Of(("Id", i.ToString()), ("City", "Lund")));
}
