using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Sending;

/// <summary>What a failing row does to the others, as the README says under "What comes out".</summary>
public sealed class FailurePolicyTests
{
    private static readonly PSObject[] Rows = CsvRows.Parse("""
        Id,City
        1001,Lund
        1002,Lund
        9999,Lund
        1003,Lund
        1004,Lund
        1005,Lund
        """).ToArray();

    [Theory]
    [InlineData("")]
    [InlineData("-ErrorAction Stop")]
    public async Task A_row_that_fails_ends_the_command(string errorAction)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var output = shell.Run($"Set-PinDeliverCustomer -ThrottleLimit 1 {errorAction}", Rows);
        Assert.Equal("CustomerNotFound", output.TerminatingId);
        Assert.Equal(3, sandbox.RequestCount);
        Assert.Equal(["Updated", "Updated", "Failed"], output.Results.Select(result => result.Status.ToString()));
        Assert.Same(Rows[2], output.Terminating!.TargetObject);
    }

    [Fact]
    public async Task The_ending_error_says_which_row_failed_how_many_were_updated_and_how_to_go_on()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var details = shell.Run("Set-PinDeliverCustomer -ThrottleLimit 1", Rows).Terminating!.ErrorDetails;
        Assert.Contains("Row 3 (Id 9999)", details.Message, StringComparison.Ordinal);
        Assert.Contains("No such customer available", details.Message, StringComparison.Ordinal);
        Assert.Contains("2 rows were updated", details.Message, StringComparison.Ordinal);
        Assert.Contains("from row 3 on (Select-Object -Skip 2)", details.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("-ErrorAction Continue", details.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_in_flight_finish_and_their_results_come_out()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        // The third row fails only when the fourth to sixth are already on their way.
        var others = new TaskCompletionSource();
        sandbox.Faults.For("9999").Enqueue(Fault.Until(others.Task));
        foreach (var id in new[] { "1003", "1004", "1005" })
            sandbox.Faults.For(id).Enqueue(Fault.Until(others.Task));
        var run = shell.RunAsync("Set-PinDeliverCustomer -ThrottleLimit 6", Rows);
        await sandbox.Requests.WaitForCountAsync(6, TestContext.Current.CancellationToken);
        others.SetResult();
        var output = await run;
        Assert.Equal("CustomerNotFound", output.TerminatingId);
        Assert.Equal([1, 2, 3, 4, 5, 6], output.Results.Select(result => result.Row));
        Assert.Equal(5, output.Results.Count(result => result.Status == CustomerUpdateStatus.Updated));
    }

    [Theory]
    [InlineData("Continue")]
    [InlineData("SilentlyContinue")]
    [InlineData("Ignore")]
    public async Task With_an_error_action_the_others_go_on(string errorAction)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var output = shell.Run($"Set-PinDeliverCustomer -ErrorAction {errorAction}", Rows);
        Assert.Null(output.Terminating);
        Assert.Equal(["Updated", "Updated", "Failed", "Updated", "Updated", "Updated"], output.Results.Select(result => result.Status.ToString()));
        Assert.Equal(("CustomerNotFound", (int?)404, 1), (output.Results[2].ErrorId, output.Results[2].HttpStatus, output.Results[2].Attempts));
    }

    [Fact]
    public async Task Under_Inquire_each_row_that_fails_is_asked_about_and_the_others_go_on()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        var host = new AnsweringHost("Yes");
        using var shell = new Shell(host);
        shell.Connect(sandbox);
        var output = shell.Run("Set-PinDeliverCustomer -ErrorAction Inquire", Rows);
        Assert.Null(output.Terminating);
        Assert.Contains("Row 3 (Id 9999)", Assert.Single(host.Questions), StringComparison.Ordinal);
        Assert.Equal(["CustomerNotFound"], output.ErrorIds);
        Assert.Equal(["Updated", "Updated", "Failed", "Updated", "Updated", "Updated"], output.Results.Select(result => result.Status.ToString()));
    }

    [Fact]
    public async Task Under_Inquire_an_answer_can_end_the_command()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(new AnsweringHost("Halt Command"));
        shell.Connect(sandbox);
        var output = shell.Run("Set-PinDeliverCustomer -ErrorAction Inquire -ThrottleLimit 1", Rows);
        Assert.NotNull(output.Terminating);
        Assert.Equal(["Updated", "Updated", "Failed"], output.Results.Select(result => result.Status.ToString()));
        Assert.Equal(3, sandbox.RequestCount);
    }

    [Fact]
    public async Task The_error_of_a_row_has_the_row_itself_as_its_target()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var error = Assert.Single(shell.Run("Set-PinDeliverCustomer -ErrorAction Continue", Rows).Errors);
        Assert.Same(Rows[2], error.TargetObject);
        Assert.Equal("CustomerNotFound,PinDeliver.Commands.SetPinDeliverCustomerCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        var failure = Assert.IsType<PinDeliverServiceException>(error.Exception);
        Assert.Equal((404, "No such customer available", 1, false), (failure.HttpStatus, failure.ServiceMessage, failure.Attempts, failure.OutcomeUnknown));
    }

    [Fact]
    public async Task Failed_rows_can_be_run_again_from_the_errors_targets()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var failed = shell.Run("Set-PinDeliverCustomer -ErrorAction SilentlyContinue -ErrorVariable failed | Out-Null; $failed.TargetObject", Rows).Objects;
        Assert.Equal("9999", failed.Single().Properties["Id"].Value);
        sandbox.Customers.Seed("9999", null, []);
        shell.Run("Set-PinDeliverCustomer", failed).ThrowIfFailed();
    }

    [Fact]
    public async Task A_bad_cell_is_under_the_same_policy()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var rows = CsvRows.Parse("Id,PositionLat\n1001,\"57,70\"\n1002,57.70\n");
        Assert.Equal("InvalidFieldValue", shell.Run("Set-PinDeliverCustomer", rows).TerminatingId);
        Assert.Equal(0, sandbox.RequestCount);
        var output = shell.Run("Set-PinDeliverCustomer -ErrorAction Continue", rows);
        Assert.Equal(["InvalidFieldValue"], output.ErrorIds);
        Assert.Equal(["Failed", "Updated"], output.Results.Select(result => result.Status.ToString()));
    }

    [Fact]
    public async Task A_typed_call_that_fails_has_its_parameters_as_the_target()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var target = (PSObject)shell.Run("Set-PinDeliverCustomer -Id 9999 -City Lund").Terminating!.TargetObject;
        Assert.Equal(("9999", "Lund"), (target.Properties["Id"].Value.ToString(), target.Properties["City"].Value));
    }

    [Theory]
    [InlineData("1001", 1)]
    [InlineData("1002", 1)]
    [InlineData("1001", 4)]
    public async Task Rows_before_a_bad_one_still_go(string second, int throttleLimit)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Latency = TimeSpan.FromMilliseconds(50) });
        using var shell = new Shell(sandbox);
        var rows = CsvRows.Parse($"Id,PositionLat\n1001,57.1\n{second},57.2\n1003,\"5,5\"\n1004,57.4\n");
        var output = shell.Run($"Set-PinDeliverCustomer -ThrottleLimit {throttleLimit}", rows);
        Assert.Equal("InvalidFieldValue", output.TerminatingId);
        Assert.Equal(["Updated", "Updated", "Failed"], output.Results.Select(result => result.Status.ToString()));
        Assert.Contains("from row 3 on", output.Terminating!.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(2, sandbox.RequestCount);
    }

    [Fact]
    public async Task Where_every_row_is_doomed_the_advice_begins_at_the_first_row_that_was_not_sent()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        // Row 2 waits for row 1, the same customer; row 3 meets bad keys meanwhile. Should its reply be read only after row 1 is
        // released, then row 2 has gone: the advice is right in both cases.
        var first = new TaskCompletionSource();
        sandbox.Faults.For("1001").Enqueue(Fault.Until(first.Task));
        sandbox.Faults.For("1002").Enqueue(Fault.Status(401));
        var run = shell.RunAsync("Set-PinDeliverCustomer -ErrorAction Continue", CsvRows.Parse("Id,City\n1001,Lund\n1001,Lund\n1002,Lund\n"));
        await sandbox.Requests.WaitForCountAsync(2, TestContext.Current.CancellationToken);
        first.SetResult();
        var output = await run;
        Assert.Equal("AuthenticationFailed", output.TerminatingId);
        Assert.InRange(sandbox.RequestCount, 2, 3);
        var next = sandbox.RequestCount == 2 ? 2 : 3;
        Assert.Contains($"from row {next} on", output.Terminating!.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }
}
