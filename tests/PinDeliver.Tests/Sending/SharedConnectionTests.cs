using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Faults;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Sending;

/// <summary>One connection in several runspaces: its places, its pause and its rate are theirs together.</summary>
public sealed class SharedConnectionTests
{
    private const int Runspaces = 4;
    private const int RowsEach = 2_500;

    [Fact]
    public async Task Six_runspaces_of_64_get_their_places_without_a_timeout()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        sandbox.Faults.Always(Fault.Delay(TimeSpan.FromMilliseconds(100)));
        var connection = TestConnection.To(sandbox.BaseUri, PinDeliver.Retries.Clock.System, retries: 0, timeout: 5_000);
        var outputs = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => RunAsync(
            $"1..128 | & {{ process {{ \"R{number}-$_\" }} }} | Set-PinDeliverCustomer -City Lund -ThrottleLimit 64 -Connection $connection -ErrorAction Continue",
            connection)));
        Assert.All(outputs, output => Assert.All(output.Results, result => Assert.Equal((CustomerUpdateStatus.Updated, 1), (result.Status, result.Attempts))));
        Assert.Equal(6 * 128, sandbox.RequestCount);
        connection.Client.Dispose();
    }

    [Fact]
    public async Task Ten_thousand_rows_through_a_limiting_and_resetting_service_are_claimed_as_they_were_applied()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true, RecordRequests = false });
        sandbox.Faults.Random(11, [
            (0.002, Fault.Status(429)), (0.002, Fault.Status(429, retryAfter: "1")), (0.02, Fault.Reset), (0.02, Fault.Reset.AfterApplying()),
            (0.02, Fault.Status(503)), (0.01, Fault.CloseAfterReply), (0.01, Fault.Truncate), (0.01, Fault.Status(500).AfterApplying()),
        ]);
        var connection = TestConnection.To(sandbox.BaseUri, retries: 2, jitter: 0.5);
        var outputs = await Task.WhenAll(Enumerable.Range(0, Runspaces).Select(number => RunAsync(
            $"1..{RowsEach} | & {{ process {{ [pscustomobject]@{{ Id = 'C' + ($_ * 7919 % 600) + '-{number}'; City = \"$_\" }} }} }} "
                + "| Set-PinDeliverCustomer -ThrottleLimit 8 -Connection $connection -ErrorAction SilentlyContinue", connection)));
        var applied = sandbox.Ledger.GroupBy(entry => entry.Identity).ToDictionary(
            customer => customer.Key, customer => customer.Select(entry => int.Parse(entry.Body.Split('"')[5], CultureInfo.InvariantCulture)).ToList());
        foreach (var output in outputs)
        {
            Assert.Null(output.Terminating);
            Assert.Equal(Enumerable.Range(1, RowsEach), output.Results.Select(result => result.Row));
            foreach (var result in output.Results)
                AssertTold(result, applied.GetValueOrDefault(result.Id!) ?? []);
        }

        // Of each customer the rows were applied in the order of the file.
        Assert.All(applied.Values, rows => Assert.Equal(rows.Order(), rows));
        Assert.InRange(outputs.Sum(output => output.Results.Count(result => result.Status == CustomerUpdateStatus.Updated)), 9_000, 9_999);
        Assert.DoesNotContain(outputs.SelectMany(output => output.Results), result => result.ErrorId == nameof(PinDeliverError.RateLimited));
        connection.Client.Dispose();
    }

    private static void AssertTold(CustomerUpdateResult result, List<int> applied)
    {
        if (result.Status == CustomerUpdateStatus.Updated)
            Assert.True(applied.Contains(result.Row), $"Row {result.Row} of {result.Id} is claimed, and was not applied.");
        else if (applied.Contains(result.Row))
            Assert.True(result.OutcomeUnknown, $"Row {result.Row} of {result.Id} ({result.ErrorId}) was applied, and its outcome is said to be known.");
    }

    private static async Task<ShellOutput> RunAsync(string script, PinDeliverConnection connection)
    {
        using var shell = new FaultShell();
        return await shell.RunAsync(script, connection);
    }
}
