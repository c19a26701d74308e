using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using Xunit;

namespace PinDeliver.Tests.Jobs;

/// <summary>A job that reads before or after it writes, interrupted once the service had applied what nobody recorded, and run again.</summary>
public sealed class ResumedProofTests
{
    private const int Rows = 24;

    [Theory]
    [InlineData("-SkipUnchanged")]
    [InlineData("-Verify")]
    [InlineData("-BackupPath before.csv")]
    [InlineData("-SkipUnchanged -Verify -BackupPath before.csv")]
    public async Task The_same_command_gives_the_files_of_an_uninterrupted_run_and_sends_no_updated_row_again(string options)
    {
        var expected = await RunAsync(options, isInterrupted: false);
        var resumed = await RunAsync(options, isInterrupted: true);
        Assert.Equal(expected.Results, resumed.Results);
        Assert.Equal(expected.Backup, resumed.Backup);
        Assert.InRange(resumed.Updates, expected.Updates + 1, expected.Updates + 4);
    }

    private static async Task<(string Results, string Backup, int Updates)> RunAsync(string options, bool isInterrupted)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, JobFolder.Rows(Rows));
        // Every third customer is as its row says.
        for (var row = 1; row <= Rows; row++)
        {
            var customer = new JsonObject { ["city"] = row % 3 == 0 ? row.ToString(CultureInfo.InvariantCulture) : "Lund", ["email"] = "a@example.com" };
            sandbox.Customers.Seed((8000 + row).ToString(CultureInfo.InvariantCulture), $"C-{row}", customer);
        }

        if (isInterrupted)
            await InterruptAsync(folder, sandbox, options);
        var (summary, output) = folder.Run(options);
        output.ThrowIfFailed();
        Assert.Equal((0, Rows), (summary.ExitCode, summary.Updated + summary.Unchanged));
        var backup = File.Exists(folder.PathOf("before.csv"))
            ? string.Join('\n', folder.Read("before.csv").Split('\n').Order(StringComparer.Ordinal)) : "";
        return (folder.Read("kunder.results.csv").Replace(sandbox.BaseUri.AbsoluteUri, "", StringComparison.Ordinal), backup, sandbox.Ledger.Count);
    }

    // The update of row 11 is applied, and the command is stopped before its reply.
    private static async Task InterruptAsync(JobFolder folder, SandboxServer sandbox, string options)
    {
        var stopped = new TaskCompletionSource();
        sandbox.Faults.For("C-11").Enqueue(Fault.Until(stopped.Task).AfterApplying());
        System.Management.Automation.PowerShell? shell = null;
        var run = folder.Shell.RunAsync($"Update-PinDeliverCustomerFromCsv kunder.csv {options}", started: started => shell = started);
        while (!sandbox.Ledger.Any(entry => entry.Identity == "C-11"))
            await Task.Yield();
        shell!.BeginStop(null, null);
        Assert.Empty((await run).Objects);
        stopped.SetResult();
        Assert.True(File.Exists(folder.Journal));
    }
}
