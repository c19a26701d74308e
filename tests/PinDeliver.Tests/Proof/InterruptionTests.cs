using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Faults;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Proof;

/// <summary>
/// Ctrl+C, and a connection that is closed, in the middle of reading, updating and reading back: at every request of a run, by its number.
/// </summary>
public sealed class InterruptionTests : IAsyncLifetime
{
    // Eight rows: a read, an update and a read back each, but for two that are so already.
    private const int Requests = 6 * 3 + 2;
    private const string Command = "Set-PinDeliverCustomer -Connection $connection -SkipUnchanged -Verify -ThrottleLimit 8 -Verbose -ErrorAction Continue";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pindeliver-interrupted-");
    private readonly Shell shell = new();
    private int served;
    private int appliedBefore;
    private int interruptedAt;
    private Action interrupt = () => { };
    private SandboxServer sandbox = null!;

    private string Backup => Path.Combine(folder.FullName, $"before-{interruptedAt}.csv");

    public async ValueTask InitializeAsync() => sandbox = await SandboxServer.StartAsync(new SandboxOptions
    {
        AcceptAnyKey = true,
        // Before the reply leaves: it comes too late, or just in time.
        Served = _ =>
        {
            if (Interlocked.Increment(ref served) == interruptedAt)
                interrupt();
        },
    });

    public async ValueTask DisposeAsync()
    {
        shell.Dispose();
        await sandbox.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_connection_that_is_closed_at_any_request_ends_the_run_and_nothing_unsent_is_of_unknown_outcome()
    {
        for (interruptedAt = 1; interruptedAt <= Requests; interruptedAt++)
        {
            var connection = Prepare();
            interrupt = connection.Client.Dispose;
            var output = await shell.RunAsync($"{Command} -BackupPath '{Backup}'", Rows()).InTime();
            // Where it is closed while the last row is read back, all rows were sent before.
            Assert.True(output.TerminatingId == "ConnectionClosed" || output.Results.Count == Rows().Length, $"{interruptedAt}: {output.Terminating}");
            CheckClaims(output);
            var claimed = output.Results.Where(result => result.Status == CustomerUpdateStatus.Updated || result.OutcomeUnknown).ToLookup(result => result.Id);
            foreach (var customer in sandbox.Ledger.Skip(appliedBefore).GroupBy(entry => entry.CustomerId))
                Assert.InRange(customer.Count(), 0, claimed[customer.Key].Count());
        }
    }

    [Fact]
    public async Task A_plan_ends_with_the_connection_that_is_closed()
    {
        interruptedAt = 3;
        interrupt = Prepare().Client.Dispose;
        var output = await shell.RunAsync(Command + " -WhatIf", Rows()).InTime();
        Assert.Equal("ConnectionClosed", output.TerminatingId);
    }

    [Fact]
    public async Task A_pipeline_that_is_stopped_at_any_request_ends_and_the_backup_has_every_row_that_was_sent()
    {
        for (interruptedAt = 1; interruptedAt <= Requests; interruptedAt++)
        {
            var connection = Prepare();
            PowerShell? running = null;
            var stopping = new TaskCompletionSource();
            interrupt = () =>
            {
                running!.BeginStop(null, null);
                stopping.SetResult();
            };
            var output = await shell.RunAsync($"{Command} -BackupPath '{Backup}'", Rows(), started => running = started).InTime();
            await stopping.Task.InTime();
            Assert.All(output.Results, result => Assert.False(result.OutcomeUnknown));
            CheckClaims(output);
            connection.Client.Dispose();
        }
    }

    private PinDeliverConnection Prepare()
    {
        (served, appliedBefore) = (0, sandbox.Ledger.Count);
        sandbox.Requests.Clear();
        for (var i = 1; i <= 6; i++)
            sandbox.Customers.Seed(i.ToString(), null, new JsonObject { ["city"] = "Göteborg", ["zipcode"] = "41303" });
        var connection = TestConnection.To(sandbox.BaseUri);
        shell.Runspace.SessionStateProxy.SetVariable("connection", connection);
        return connection;
    }

    // What is claimed was sent, what is unknown was sent too, and all of that can be undone. What was on its way may still arrive.
    private void CheckClaims(ShellOutput output)
    {
        var sent = output.Verbose.Where(line => line.StartsWith("POST ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1].Split('/')[^1]).ToList();
        Assert.All(output.Results.Where(result => result.OutcomeUnknown), result => Assert.Contains(result.Id, sent));
        foreach (var customer in output.Results.Where(result => result.Status == CustomerUpdateStatus.Updated).GroupBy(result => result.Id))
            Assert.True(sandbox.Requests.Count(request => request.Method == "POST" && request.RawTarget.EndsWith("/" + customer.Key, StringComparison.Ordinal)) >= customer.Count());
        var kept = File.Exists(Backup) ? shell.Run($"Import-PinDeliverCsv '{Backup}'").Objects.Select(row => (string)row.Properties["Id"].Value).ToList() : [];
        Assert.All(kept, id => Assert.Single(kept, id));
        Assert.Empty(sandbox.Requests.Where(request => request.Method == "POST").Select(request => request.RawTarget.Split('/')[^1]).Except(kept));
    }

    private static PSObject[] Rows() => "1 2 3 1 4 2 5 6".Split(' ')
        .Select((id, i) => CsvRows.Of(("Id", id), ("City", id == "4" ? "Göteborg" : i % 2 == 0 ? "Lund" : "Malmö"))).ToArray();
}
