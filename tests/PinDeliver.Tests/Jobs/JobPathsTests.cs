using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using Xunit;

namespace PinDeliver.Tests.Jobs;

/// <summary>The files of a job: paths that make it impossible, and inputs that change under it.</summary>
public sealed class JobPathsTests
{
    [Theory]
    [InlineData("none.csv", "FileNotReadable")]
    [InlineData("''", "FileNotReadable")]
    [InlineData("kunder.csv -ResultPath kunder.csv", "FileNotWritable")]
    [InlineData("kunder.csv -ResultPath none/results.csv", "FileNotWritable")]
    [InlineData("kunder.csv -RetryPath kunder.log", "FileNotWritable")]
    [InlineData("kunder.csv -JournalPath none/journal", "FileNotWritable")]
    [InlineData("kunder.csv -BackupPath kunder.csv -Force", "FileNotWritable")]
    [InlineData("kunder.csv -BackupPath kunder.retry.csv", "FileNotWritable")]
    [InlineData("kunder.csv -BackupPath kunder.results.csv.new", "FileNotWritable")]
    [InlineData("kunder.csv -BackupPath same.csv -ResultPath ./none/../same.csv", "FileNotWritable")]
    [InlineData("kunder.csv -ResultPath same.csv -JournalPath Same.csv -LogPath same.csv", "FileNotWritable")]
    [InlineData("Env:PATH", "FileNotReadable")]
    public async Task What_makes_a_job_impossible_is_code_1_with_one_error_and_sends_nothing(string path, string errorId)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "Id,City\n1001,A\n");
        var output = folder.Shell.Run("Update-PinDeliverCustomerFromCsv " + path);
        var summary = (UpdateSummary)output.Objects.Single().BaseObject;
        Assert.Equal((1, errorId, summary.Rows), (summary.ExitCode, summary.ErrorId, summary.NotSent));
        Assert.Equal([errorId], output.ErrorIds);
        Assert.Null(output.Terminating);
        Assert.Equal(0, sandbox.RequestCount);
        Assert.Equal("Id,City\n1001,A\n", folder.Read("kunder.csv"));
    }

    [Fact]
    public async Task A_second_run_leaves_the_files_alone_that_the_first_is_about_to_put_in_place()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "Id,City\n1001,A\n");
        foreach (var file in new[] { "kunder.results.csv.new", "kunder.retry.csv.new" })
            File.WriteAllText(folder.PathOf(file), "of the first");
        using (new FileStream(folder.Journal, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            Assert.Equal((1, "JobIsRunning"), (folder.Run().Summary.ExitCode, folder.Run().Summary.ErrorId));
        foreach (var file in new[] { "kunder.results.csv.new", "kunder.retry.csv.new" })
            Assert.Equal("of the first", folder.Read(file));
    }

    [Fact]
    public async Task A_backup_that_is_in_the_way_of_a_restart_leaves_the_journal_where_it_is()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "Id,City\n1001,A\n");
        File.WriteAllText(folder.Journal, "an earlier run's");
        File.WriteAllText(folder.PathOf("before.csv"), "precious");
        var (summary, _) = folder.Run($"-Restart -BackupPath '{folder.PathOf("before.csv")}'");
        Assert.Equal((1, "FileExists"), (summary.ExitCode, summary.ErrorId));
        Assert.Equal("an earlier run's", folder.Read("kunder.journal.jsonl"));
    }

    [Fact]
    public async Task An_input_that_was_put_in_the_place_of_the_one_that_runs_is_not_lost_to_its_retry_rows()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "Id,City\n1001,A\n9999,B\n");
        var replaced = new TaskCompletionSource();
        sandbox.Faults.For("1001").Enqueue(Fault.Until(replaced.Task));
        var run = folder.Shell.RunAsync("Update-PinDeliverCustomerFromCsv kunder.csv -RetryPath kunder.csv");
        while (sandbox.RequestCount < 1)
            await Task.Yield();
        File.WriteAllText(folder.PathOf("new.csv"), "Id,City\n1002,C\n");
        File.Move(folder.PathOf("new.csv"), folder.Input, overwrite: true);
        replaced.SetResult();
        var summary = (UpdateSummary)(await run).Objects.Single().BaseObject;
        Assert.Equal((2, folder.PathOf("kunder.retry.csv")), (summary.ExitCode, summary.RetryPath));
        Assert.Equal("Id,City\n1002,C\n", folder.Read("kunder.csv"));
        Assert.Equal(["9999"], folder.Cells("kunder.retry.csv", "Id"));
    }

    [Fact]
    public async Task An_input_that_was_written_over_meanwhile_is_told_with_a_true_summary()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "Id,City\n1001,A\n1002,B\n");
        var changed = new TaskCompletionSource();
        sandbox.Faults.For("1001").Enqueue(Fault.Until(changed.Task));
        var run = folder.Shell.RunAsync("Update-PinDeliverCustomerFromCsv kunder.csv");
        while (sandbox.RequestCount < 1)
            await Task.Yield();
        using (var writer = new FileStream(folder.Input, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            writer.Write("ID"u8);
        changed.SetResult();
        var output = await run;
        var summary = (UpdateSummary)output.Objects.Single().BaseObject;
        Assert.Equal((1, 2, "FileChanged"), (summary.ExitCode, summary.Updated, Assert.Single(output.ErrorIds)));
        Assert.Equal("kunder.journal.jsonl kunder.log", folder.Files);
    }

    [Fact]
    public async Task A_symbolic_link_is_no_other_file()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "Id,City\n1001,A\n");
        Directory.CreateSymbolicLink(folder.PathOf("here"), folder.PathOf("."));
        File.CreateSymbolicLink(folder.PathOf("link.csv"), "here/kunder.csv");
        foreach (var other in new[] { "-LogPath link.csv", "-BackupPath here/kunder.csv -Force", "-ResultPath here/out.csv -RetryPath out.csv" })
            Assert.Equal((1, "FileNotWritable"), (folder.Run(other).Summary.ExitCode, folder.Run(other).Summary.ErrorId));
        Assert.Equal((0, "Id,City\n1001,A\n"), (sandbox.RequestCount, folder.Read("kunder.csv")));
        Assert.Equal(0, folder.Run("-RetryPath link.csv").Summary.ExitCode);
    }

    [Fact]
    public async Task A_backup_that_is_there_already_is_no_backup_of_this_job_also_the_second_time()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "Id,City\n1001,A\n");
        Assert.Equal(0, folder.Run("-BackupPath before.csv").Summary.ExitCode);
        var before = folder.Read("before.csv");
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var (summary, output) = folder.Run("-BackupPath before.csv");
            Assert.Equal((1, "FileExists"), (summary.ExitCode, Assert.Single(output.ErrorIds)));
            Assert.Null(summary.JournalPath);
        }

        Assert.Equal((before, "before.csv kunder.log kunder.results.csv"), (folder.Read("before.csv"), folder.Files));
        Assert.Equal(0, folder.Run("-BackupPath other.csv").Summary.ExitCode);
    }
}
