using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Jobs;

/// <summary>A job that was interrupted, and the same command again.</summary>
public sealed class ResumeTests
{
    private const int Rows = 40;

    [Theory]
    [InlineData("")]
    [InlineData("{\"row\":17,\"sta")]
    [InlineData("\0\0\0\0\0\0")]
    public async Task Fault_53_a_run_goes_on_where_it_was_and_drops_a_torn_line(string tail)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        using var folder = new JobFolder(sandbox, JobFolder.Rows(Rows));
        await InterruptAsync(folder, sandbox);
        File.AppendAllText(folder.Journal, tail);
        var (summary, output) = folder.Run();
        output.ThrowIfFailed();
        Assert.Empty(output.Warnings);
        Assert.Equal((0, Rows), (summary.ExitCode, summary.Updated));
        Assert.InRange(summary.Resumed, 1, Rows - 1);
        Assert.InRange(sandbox.Ledger.Count, Rows, Rows + 4);
        Assert.Equal("kunder.log kunder.results.csv", folder.Files);
        var resumed = folder.Read("kunder.results.csv");
        folder.Run().Output.ThrowIfFailed();
        Assert.Equal(resumed, folder.Read("kunder.results.csv"));
    }

    [Fact]
    public async Task Fault_53_a_changed_file_is_begun_anew_and_the_journal_is_set_aside()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        using var folder = new JobFolder(sandbox, JobFolder.Rows(Rows));
        await InterruptAsync(folder, sandbox);
        File.AppendAllText(folder.Input, "C-99,x\n");
        var (summary, output) = folder.Run();
        Assert.Contains("no longer the one of the earlier run", Assert.Single(output.Warnings), StringComparison.Ordinal);
        Assert.Equal((0, Rows + 1, 0), (summary.ExitCode, summary.Updated, summary.Resumed));
        Assert.Equal("kunder.journal.old1.jsonl kunder.log kunder.results.csv", folder.Files);
    }

    [Theory]
    [InlineData("not a journal\n", "it is no journal")]
    [InlineData("not a journal", "it is no journal")]
    [InlineData("{\"journal\":\"PinDeliver\",\"version\":2}\n", "another version")]
    public async Task Fault_53_what_is_no_journal_of_this_version_is_set_aside_as_it_is(string text, string reason)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "Id,City\n1001,A\n");
        File.WriteAllText(folder.Journal, text);
        var (summary, output) = folder.Run();
        Assert.Equal(0, summary.ExitCode);
        Assert.Contains(reason, Assert.Single(output.Warnings), StringComparison.Ordinal);
        Assert.Equal(text, folder.Read("kunder.journal.old1.jsonl"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"journal\":\"Pin")]
    public async Task A_journal_that_was_never_begun_is_begun(string text)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "Id,City\n1001,A\n");
        File.WriteAllText(folder.Journal, text);
        var (summary, output) = folder.Run();
        Assert.Empty(output.Warnings);
        Assert.Equal(0, summary.ExitCode);
        Assert.Equal("kunder.log kunder.results.csv", folder.Files);
    }

    [Theory]
    [InlineData("-ZipCode 01234", "-ZipCode")]
    [InlineData("-Culture sv-SE", "-Culture")]
    [InlineData("-EmptyValueAction Clear", "-EmptyValueAction")]
    [InlineData("-Clear Email", "-Clear")]
    [InlineData("-City { 'x' }", "-City")]
    public async Task Fault_52_other_parameters_end_with_1_and_name_Restart(string options, string named)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        using var folder = new JobFolder(sandbox, JobFolder.Rows(Rows));
        await InterruptAsync(folder, sandbox);
        var before = (folder.Read("kunder.journal.jsonl"), sandbox.RequestCount);
        var (summary, output) = folder.Run(options);
        Assert.Equal((1, "JobChanged"), (summary.ExitCode, summary.ErrorId));
        Assert.Contains(named, output.Errors.Single().ToString(), StringComparison.Ordinal);
        Assert.Contains("-Restart", summary.Message, StringComparison.Ordinal);
        Assert.Equal(before, (folder.Read("kunder.journal.jsonl"), sandbox.RequestCount));
        Assert.Equal((0, 0), (folder.Run(options + " -Restart").Summary.ExitCode, folder.Run(options).Summary.Resumed));
    }

    [Fact]
    public async Task Fault_52_other_keys_end_with_1_and_a_throttle_limit_of_another_number_does_not()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true, AcceptAnyKey = true });
        using var folder = new JobFolder(sandbox, JobFolder.Rows(Rows));
        await InterruptAsync(folder, sandbox);
        folder.Shell.Run($"$other = Connect-PinDeliver -ApiKey $args[0] -ApiClientKey $args[0] -BaseUri {sandbox.BaseUri} -PassThru", null, Shell.Secret("OTHER")).ThrowIfFailed();
        var (summary, _) = folder.Run("-Connection $other");
        Assert.Equal("JobChanged", summary.ErrorId);
        Assert.Contains("the keys", summary.Message, StringComparison.Ordinal);
        Assert.Equal(0, folder.Run("-ThrottleLimit 8").Summary.ExitCode);
        Assert.DoesNotContain("OTHER", folder.Read("kunder.log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_52_two_at_once_the_second_ends_with_1_and_says_who_has_it()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        using var folder = new JobFolder(sandbox, JobFolder.Rows(Rows));
        await InterruptAsync(folder, sandbox, whileItRuns: () =>
        {
            using var other = new JobFolder(sandbox);
            var output = other.Shell.Run($"Update-PinDeliverCustomerFromCsv '{folder.Input}'");
            Assert.Equal(["JobIsRunning"], output.ErrorIds);
            Assert.Contains($"process {Environment.ProcessId} on ", output.Errors.Single().ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Where_a_file_cannot_be_replaced_the_same_command_only_makes_the_files()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "Id,City\n1001,A\n9999,B\n");
        sandbox.Options.Latency = TimeSpan.FromMilliseconds(300);
        var run = folder.Shell.RunAsync("Update-PinDeliverCustomerFromCsv kunder.csv");
        while (sandbox.RequestCount < 2)
            await Task.Yield();
        // What a spreadsheet's lock is on Windows.
        Directory.CreateDirectory(folder.PathOf("kunder.results.csv"));
        var output = await run;
        var summary = (UpdateSummary)output.Objects.Single().BaseObject;
        Assert.Equal((1, 1, 1), (summary.ExitCode, summary.Updated, summary.Failed));
        Assert.Equal(["FileNotWritable"], output.ErrorIds);
        Assert.Equal("kunder.journal.jsonl kunder.log", folder.Files);
        Directory.Delete(folder.PathOf("kunder.results.csv"));
        var requests = sandbox.RequestCount;
        Assert.Equal(2, folder.Run().Summary.ExitCode);
        Assert.Equal(requests, sandbox.RequestCount);
        Assert.Equal("kunder.log kunder.results.csv kunder.retry.csv", folder.Files);
    }

    [Fact]
    public async Task What_was_in_flight_at_Ctrl_C_is_in_the_journal_as_of_unknown_outcome()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        using var folder = new JobFolder(sandbox, JobFolder.Rows(Rows));
        await InterruptAsync(folder, sandbox);
        Assert.Contains("\"state\":\"Interrupted\"", folder.Read("kunder.journal.jsonl"), StringComparison.Ordinal);
        Assert.Contains("Stopped by Ctrl+C", folder.Read("kunder.log"), StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.Options.ApiKey, folder.Read("kunder.journal.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_over_a_file_with_a_TYPE_line_goes_on_where_it_was()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        using var folder = new JobFolder(sandbox, "#TYPE A\n" + JobFolder.Rows(Rows));
        await InterruptAsync(folder, sandbox);
        var (summary, _) = folder.Run();
        Assert.Equal((0, Rows), (summary.ExitCode, summary.Updated));
        Assert.InRange(summary.Resumed, 1, Rows - 1);
        Assert.Equal(Enumerable.Range(3, Rows).Select(line => $"{line}"), folder.Cells("kunder.results.csv", "Line"));
    }

    // Rows 20 to 23 wait until the command is stopped: the run is in its middle, however fast the machine is.
    private static async Task InterruptAsync(JobFolder folder, SandboxServer sandbox, Action? whileItRuns = null)
    {
        var stopped = new TaskCompletionSource();
        for (var row = 20; row < 24; row++)
            sandbox.Faults.For($"C-{row}").Enqueue(Fault.Until(stopped.Task));
        System.Management.Automation.PowerShell? shell = null;
        var run = folder.Shell.RunAsync("Update-PinDeliverCustomerFromCsv kunder.csv", started: started => shell = started);
        while (sandbox.RequestCount < 23)
            await Task.Yield();
        whileItRuns?.Invoke();
        // Not Stop(): it waits on what the engine has thrown away by then.
        shell!.BeginStop(null, null);
        Assert.Empty((await run).Objects);
        stopped.SetResult();
    }
}
