using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using Xunit;

namespace PinDeliver.Tests.Jobs;

/// <summary>A job that comes to its end: its files and its exit code.</summary>
public sealed class JobTests
{
    [Fact]
    public async Task Every_row_done_is_code_0_and_leaves_results_and_a_log()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "ExternalId,City,ZipCode\nK-1001,Lund,01234\nK-1002,Visby,\n");
        File.WriteAllText(folder.PathOf("kunder.retry.csv"), "of a run before");
        var (summary, output) = folder.Run();
        output.ThrowIfFailed();
        Assert.Equal((0, 2, 2, 0, 0), (summary.ExitCode, summary.Rows, summary.Updated, summary.Failed, summary.NotSent));
        Assert.Equal("kunder.log kunder.results.csv", folder.Files);
        Assert.Equal(["Updated", "Updated"], folder.Cells("kunder.results.csv", "Status"));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d kunder\.csv: 2 updated, .* exit code 0\.\r?\n$", folder.Read("kunder.log"));
    }

    [Fact]
    public async Task Rows_not_done_are_in_the_retry_file_exactly_as_they_were()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(
            sandbox, "Note;ExternalId;City;PositionLat\nx;K-1003;Lund;\n=1+1;K-9999;Lund;1\nz;K-1004;\"a\nb\";57,7\nw;K-1005;Lund;\n");
        var (summary, output) = folder.Run();
        output.ThrowIfFailed();
        Assert.Equal((2, 2, 2), (summary.ExitCode, summary.Updated, summary.Failed));
        var retry = folder.Read("kunder.retry.csv").Split('\n');
        Assert.Equal("Note;ExternalId;City;PositionLat;RetryReason", retry[0]);
        Assert.StartsWith("=1+1;K-9999;Lund;1;CustomerNotFound: ", retry[1], StringComparison.Ordinal);
        Assert.Equal("z;K-1004;\"a", retry[2]);
        Assert.StartsWith("b\";\"57,7\";", retry[3], StringComparison.Ordinal);
        Assert.Contains("InvalidFieldValue: ", retry[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retry_file_runs_until_it_is_gone()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "Id,City\n9998,A\n1002,B\n");
        Assert.Equal(2, folder.Run().Summary.ExitCode);
        File.WriteAllText(folder.Input, folder.Read("kunder.retry.csv"));
        Assert.Equal(2, folder.Run("-RetryPath kunder.csv").Summary.ExitCode);
        Assert.Equal("Id,City,RetryReason", folder.Read("kunder.csv").Split('\n')[0]);
        File.WriteAllText(folder.Input, folder.Read("kunder.csv").Replace("9998", "1001", StringComparison.Ordinal));
        var (summary, output) = folder.Run("-RetryPath kunder.csv");
        output.ThrowIfFailed();
        Assert.Empty(output.Warnings);
        Assert.Equal(0, summary.ExitCode);
        Assert.False(File.Exists(folder.Input));
    }

    [Fact]
    public async Task A_sep_line_and_the_delimiter_that_it_names_are_in_the_retry_file_too()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "sep=|\nNr|Ort\n9998|A\n");
        var map = "-Map @{ Nr = 'Id'; Ort = 'City' }";
        Assert.Equal(2, folder.Run(map).Summary.ExitCode);
        Assert.StartsWith("sep=|\nNr|Ort|RetryReason\n9998|A|CustomerNotFound", folder.Read("kunder.retry.csv"), StringComparison.Ordinal);
        Assert.Equal(2, folder.Run($"{map} -ResultPath other.csv").Summary.ExitCode);
    }

    [Fact]
    public async Task A_file_without_a_header_has_a_retry_file_that_the_same_command_reads()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "9998,A\n1002,B\n");
        Assert.Equal(2, folder.Run("-Header Id, City").Summary.ExitCode);
        Assert.Equal("9998,A\n", folder.Read("kunder.retry.csv"));
    }

    [Fact]
    public async Task A_failure_that_dooms_every_row_keeps_those_that_were_not_sent()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        sandbox.Faults.Add("1020=401");
        using var folder = new JobFolder(sandbox, "Id,City\n1001,A\n1020,B\n1002,C\n1003,D\n");
        var (summary, output) = folder.Run("-ThrottleLimit 1");
        output.ThrowIfFailed();
        Assert.Equal((2, 1, 1, 2, "AuthenticationFailed"), (summary.ExitCode, summary.Updated, summary.Failed, summary.NotSent, summary.ErrorId));
        Assert.Equal(["1020", "1002", "1003"], folder.Cells("kunder.retry.csv", "Id"));
        Assert.Contains("kunder.csv line 3 (Id 1020)", summary.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MaximumFailure_ends_the_sending()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "Id,City\n1001,A\n9001,B\n9002,C\n1003,D\n1004,E\n");
        var (summary, _) = folder.Run("-ThrottleLimit 1 -MaximumFailure 2");
        Assert.Equal((2, 1, 2, 2), (summary.ExitCode, summary.Updated, summary.Failed, summary.NotSent));
        Assert.Equal(3, sandbox.RequestCount);
    }

    [Fact]
    public async Task WhatIf_checks_every_row_sends_nothing_and_writes_a_plan()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "Id,City,Weight\n1001,A,x\n1002,B,\n1003,,\n");
        var (summary, output) = folder.Run("-WhatIf");
        Assert.Empty(output.Errors);
        Assert.Equal((2, 1, 1, 1), (summary.ExitCode, summary.Planned, summary.Failed, summary.Skipped));
        Assert.Null(summary.LogPath);
        Assert.Equal("kunder.plan.csv", folder.Files);
        Assert.Equal(["", "{\"customer\":{\"city\":\"B\"}}", ""], folder.Cells("kunder.plan.csv", "Payload"));
        Assert.Equal(0, sandbox.RequestCount);
    }

    [Theory]
    [InlineData("Id,City\n1001,A,B\n")]
    [InlineData("Id,City\n")]
    [InlineData("")]
    public async Task A_damaged_or_empty_file_is_code_1(string csv)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, csv);
        var (summary, output) = folder.Run();
        Assert.Equal((1, "MalformedCsv"), (summary.ExitCode, summary.ErrorId));
        Assert.Equal(["MalformedCsv"], output.ErrorIds);
    }

    [Fact]
    public async Task The_rows_behind_a_TYPE_line_are_sent_and_the_retry_file_can_be_run()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        using var folder = new JobFolder(sandbox, "#TYPE System.Foo\r\nExternalId,City\r\nC-1,Lund\r\n,Ystad\r\nC-3,Boden\r\n");
        var (summary, _) = folder.Run();
        Assert.Equal((3, 2, 1), (summary.Rows, summary.Updated, summary.Failed));
        Assert.Equal(["3", "4", "5"], folder.Cells("kunder.results.csv", "Line"));
        Assert.StartsWith("ExternalId,City,RetryReason\r\n,Ystad,", folder.Read("kunder.retry.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_retry_file_says_where_a_row_would_set_a_later_one_back()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        sandbox.Faults.For("1001").Enqueue(Fault.Status(400));
        using var folder = new JobFolder(sandbox, "Id,City\n1001,Older\n1001,Newer\n9999,B\n");
        folder.Run();
        var reasons = folder.Cells("kunder.retry.csv", "RetryReason");
        Assert.Contains("A later row of this customer (row 2) was stored", (string)reasons[0]!, StringComparison.Ordinal);
        Assert.DoesNotContain("later row", (string)reasons[1]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Id,City\n1001,A\n")]
    [InlineData("Id,City\n1001,A\n1002,\n")]
    public async Task No_service_is_code_1_also_where_the_file_is_short_or_has_a_blank_row(string csv)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, csv);
        await sandbox.DisposeAsync();
        folder.Shell.Connect(sandbox, "-MaximumRetryCount 0");
        var (summary, output) = folder.Run();
        Assert.Equal((1, "ServiceUnreachable"), (summary.ExitCode, summary.ErrorId));
        Assert.Equal(["ServiceUnreachable"], output.ErrorIds);
        Assert.Equal(["1001"], folder.Cells("kunder.retry.csv", "Id"));
    }

    [Fact]
    public async Task The_error_comes_after_the_summary_so_that_Stop_ends_the_command_with_both()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox);
        var output = folder.Shell.Run("Update-PinDeliverCustomerFromCsv none.csv -ErrorAction Stop");
        Assert.Equal(1, ((UpdateSummary)output.Objects.Single().BaseObject).ExitCode);
        Assert.Equal("FileNotReadable", output.TerminatingId);
    }

    [Fact]
    public async Task Fault_54_what_a_spreadsheet_would_run_is_harmless_in_results_and_reasons_and_exact_in_the_rows()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new JobFolder(sandbox, "ExternalId,City\n=cmd|x,A\n@x,B\n+1,C\n-1,D\n");
        Assert.Equal(2, folder.Run().Summary.ExitCode);
        Assert.Equal(["'=cmd|x", "'@x", "'+1", "'-1"], folder.Cells("kunder.results.csv", "ExternalId"));
        Assert.Equal(["=cmd|x", "@x", "+1", "-1"], folder.Cells("kunder.retry.csv", "ExternalId"));
    }
}
