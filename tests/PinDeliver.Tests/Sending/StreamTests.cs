using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Faults;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Sending;

/// <summary>Progress, verbose, debug, dry runs.</summary>
public sealed class StreamTests
{
    [Fact]
    public async Task WhatIf_sends_nothing_and_shows_the_payload()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var output = shell.Run("Set-PinDeliverCustomer -WhatIf", CsvRows.Parse("ExternalId,PostalAddress,ZipCode,City\nK-1001,Andra Långgatan 17,41303,Göteborg\n"));
        output.ThrowIfFailed();
        Assert.Equal(0, sandbox.RequestCount);
        Assert.Equal(CustomerUpdateStatus.WhatIf, output.Result.Status);
        Assert.Equal("""{"customer":{"postal_address":"Andra Långgatan 17","zipcode":"41303","city":"Göteborg"}}""", output.Result.Payload);
    }

    [Fact]
    public async Task A_dry_run_finds_bad_cells_too()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var output = shell.Run("Set-PinDeliverCustomer -WhatIf -ErrorAction Continue", CsvRows.Parse("Id,StopTime\n1001,5.7\n1002,5\n"));
        Assert.Equal(["InvalidFieldValue"], output.ErrorIds);
        Assert.Equal(["Failed", "WhatIf"], output.Results.Select(result => result.Status.ToString()));
    }

    [Fact]
    public async Task Nothing_to_send_is_skipped_with_a_warning_in_the_files_order()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var output = shell.Run("Set-PinDeliverCustomer", CsvRows.Parse("Id,City\n1001,Lund\n1002,\n1003,Lund\n"));
        output.ThrowIfFailed();
        Assert.Equal(2, sandbox.RequestCount);
        Assert.Equal(["Updated", "Skipped", "Updated"], output.Results.Select(result => result.Status.ToString()));
        Assert.StartsWith("Row 2 (Id 1002) has nothing to send", Assert.Single(output.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbose_is_a_line_a_request_without_keys_or_bodies()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        sandbox.Faults.For("1001").Enqueue(Fault.Status(503, retryAfter: "0"));
        using var shell = new Shell(sandbox);
        var output = shell.Run("Set-PinDeliverCustomer -Id 1001 -City Visby -Verbose");
        var requests = output.Verbose.Where(line => line.StartsWith("POST", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, requests.Count);
        Assert.Matches(@"^POST /api/v2_1/customer/update/1001 -> 503 ServiceUnavailable in \d+ ms \(attempt 1\)$", requests[0]);
        Assert.Matches(@"^POST /api/v2_1/customer/update/1001 -> 200 in \d+ ms \(attempt 2\)$", requests[1]);
        Assert.DoesNotContain(output.Verbose, line => line.Contains("Visby", StringComparison.Ordinal) || line.Contains("SANDBOX", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Set-PinDeliverCustomer -Id 1001 -City Visby -Verbose -Confirm:$false")]
    [InlineData("& { $ConfirmPreference = 'None'; Set-PinDeliverCustomer -Id 1001 -City Visby -Verbose }")]
    [InlineData("& { $ConfirmPreference = 'High'; Set-PinDeliverCustomer -Id 1001 -City Visby -Verbose }")]
    public async Task Verbose_holds_no_values_where_nobody_is_asked(string script)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var output = shell.Run(script);
        Assert.NotEmpty(output.Verbose);
        Assert.DoesNotContain(output.Verbose, line => line.Contains("Visby", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verbose_ends_with_a_summary_also_where_a_row_ends_the_command()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var output = shell.Run("Set-PinDeliverCustomer -ThrottleLimit 1 -Verbose", CsvRows.Parse("Id,City\n1001,Lund\n9999,Lund\n1002,Lund\n"));
        Assert.NotNull(output.Terminating);
        Assert.Matches(@"^2 rows in \d+\.\d s: 1 updated, 1 failed\.$", output.Verbose[^1]);
    }

    [Fact]
    public async Task Debug_shows_bodies_but_never_keys()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        sandbox.Faults.For("1002").Enqueue(Fault.EchoKeys);
        using var shell = new Shell(sandbox);
        var output = shell.Run("Set-PinDeliverCustomer -Debug -ErrorAction Continue", CsvRows.Parse("Id,City\n1001,Visby\n1002,Visby\n"));
        Assert.Contains(output.Debug, line => line.Contains("""sent: {"customer":{"city":"Visby"}}""", StringComparison.Ordinal));
        Assert.Contains(output.Debug, line => line.Contains("got: {\"result\":\"ok\"", StringComparison.Ordinal));
        Assert.DoesNotContain(output.Debug, line => line.Contains("SANDBOX", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Short_work_shows_no_progress()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var output = shell.Run("Set-PinDeliverCustomer -Id 1001 -City Lund");
        output.ThrowIfFailed();
        Assert.Empty(output.Progress);
    }

    [Fact]
    public async Task Longer_work_shows_counts_and_what_it_waits_for_and_completes()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        sandbox.Faults.For("1002").Enqueue(Fault.Status(503, retryAfter: "60"));
        // The wait is over when it has been seen, however slow the machine is.
        var clock = new ManualClock();
        var seen = new WaitableList<ProgressRecord>();
        using var shell = new FaultShell();
        var run = shell.RunAsync(
            "1001, 1002 | Set-PinDeliverCustomer -City Lund -Connection $connection", TestConnection.To(sandbox.BaseUri, clock),
            started: running => running.Streams.Progress.DataAdded += (records, added) =>
            {
                var record = ((PSDataCollection<ProgressRecord>)records!)[added.Index];
                if (record.CurrentOperation is not null && record.StatusDescription.StartsWith("1 done, 0 failed", StringComparison.Ordinal))
                    seen.Add(record);
            });
        await seen.WaitForAsync(1);
        clock.Advance(60);
        var output = await run.InTime();
        output.ThrowIfFailed();
        Assert.Matches(@"^ServiceUnavailable on Id 1002: next attempt in \d+\.\d s$", seen[0].CurrentOperation);
        Assert.EndsWith("; " + seen[0].CurrentOperation, seen[0].StatusDescription, StringComparison.Ordinal);
        Assert.Equal(ProgressRecordType.Completed, output.Progress[^1].RecordType);
        Assert.All(output.Progress.SkipLast(1), record => Assert.Equal(ProgressRecordType.Processing, record.RecordType));
    }

    [Fact]
    public async Task Lists_of_fields_are_one_text_for_Export_Csv()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var result = shell.Run("Set-PinDeliverCustomer -Id 1001 -City Lund -ZipCode 22221 -Clear Email, PhoneAlt").Result;
        Assert.Equal("ZipCode, City", result.Fields!.ToString());
        Assert.Equal("PhoneAlt, Email", result.Cleared!.ToString());
    }
}
