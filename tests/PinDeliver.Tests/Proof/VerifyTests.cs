using System;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using Xunit;

namespace PinDeliver.Tests.Proof;

/// <summary>-Verify and line 50 of the faults: what is stored, by reading it back.</summary>
public sealed class VerifyTests : IAsyncLifetime
{
    private readonly ProofLab lab = new();

    public ValueTask InitializeAsync() => lab.InitializeAsync();

    public ValueTask DisposeAsync() => lab.DisposeAsync();

    [Fact]
    public void What_is_stored_as_written_is_confirmed()
    {
        var output = lab.Set("-Id 1001 -City Lund -Weight 57.70 -Priority HIGH -Verify");
        output.ThrowIfFailed();
        Assert.Equal((CustomerUpdateStatus.Updated, CustomerVerification.Confirmed, 2), (output.Result.Status, output.Result.Verification, output.Result.Attempts));
        Assert.Equal(["POST", "GET"], lab.Methods);
        Assert.Empty(lab.Clock.Waits);
    }

    [Theory]
    [InlineData("round:1", "-Weight 1.24", "Weight is '1.2', not '1.24'")]
    [InlineData("drop:city", "-City Lund", "City is 'Göteborg', not 'Lund'")]
    [InlineData("case:city", "-City Lund", "City is 'LUND', not 'Lund'")]
    public void Fault_50_what_is_stored_otherwise_is_an_error_with_both_values(string mode, string field, string told)
    {
        lab.Sandbox.Customers.Modes.Add("1001=" + mode);
        var output = lab.Set($"-Id 1001 {field} -Verify -ErrorAction Continue");
        Assert.Equal((CustomerUpdateStatus.Failed, "NotStored", false), (output.Result.Status, output.Result.ErrorId, output.Result.OutcomeUnknown));
        Assert.Contains(told, output.Result.Message, StringComparison.Ordinal);
        Assert.Equal(System.Management.Automation.ErrorCategory.InvalidResult, output.Errors.Single().CategoryInfo.Category);
        Assert.Equal([1, 2, 4], lab.Clock.Waits);
        Assert.Equal(5, output.Result.Attempts);
    }

    [Fact]
    public void Without_ErrorAction_it_ends_the_command()
    {
        lab.Sandbox.Customers.Modes.Add("1001=drop:city");
        var output = lab.Set("-Verify -ThrottleLimit 1", "Id,City\n1001,Lund\n1002,Lund\n");
        Assert.Equal("NotStored", output.TerminatingId);
        Assert.Single(output.Results);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Fault_50_what_is_shown_late_is_confirmed(int reads)
    {
        lab.Sandbox.Customers.Modes.Always(StoreMode.LateByReads(reads));
        var output = lab.Set("-Id 1001 -City Lund -Email new@example.se -Address2 'c/o' -Verify");
        Assert.Equal((CustomerUpdateStatus.Updated, CustomerVerification.Confirmed), (output.Result.Status, output.Result.Verification));
        Assert.Equal(new double[] { 1, 2, 4 }.Take(reads), lab.Clock.Waits);
    }

    [Fact]
    public void A_field_that_is_not_shown_is_named_and_waited_for_once_in_a_run()
    {
        lab.Sandbox.Customers.Modes.Add("*=hide:internal_note");
        var output = lab.Set("-Verify -ThrottleLimit 1", "Id,City,InternalNote\n1001,Lund,x\n1002,Lund,x\n");
        Assert.All(output.Results, result => Assert.Equal((CustomerUpdateStatus.Updated, CustomerVerification.NotShown), (result.Status, result.Verification)));
        Assert.Equal("PinDeliver does not show: InternalNote.", output.Results[1].Message);
        Assert.Equal([1, 2, 4], lab.Clock.Waits);
    }

    [Fact]
    public void A_cleared_field_that_is_absent_is_not_shown_and_not_waited_for()
    {
        var output = lab.Set("-Id 1001 -Clear PhoneCell -Verify");
        Assert.Equal(CustomerVerification.NotShown, output.Result.Verification);
        Assert.Empty(lab.Clock.Waits);
    }

    [Fact]
    public void Fault_50_a_read_that_fails_leaves_it_unknown_with_a_warning()
    {
        lab.Sandbox.ReadFaults.Add("1001=404");
        var output = lab.Set("-Id 1001 -City Lund -Verify");
        output.ThrowIfFailed();
        Assert.Equal((CustomerUpdateStatus.Updated, CustomerVerification.Unknown), (output.Result.Status, output.Result.Verification));
        Assert.Contains("could not be read back", Assert.Single(output.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_without_a_reply_is_settled_by_reading_back()
    {
        lab.Sandbox.Faults.Add("1001=html;applied");
        var output = lab.Set("-Id 1001 -City Lund -Verify");
        output.ThrowIfFailed();
        Assert.Equal((CustomerUpdateStatus.Updated, CustomerVerification.Confirmed, false), (output.Result.Status, output.Result.Verification, output.Result.OutcomeUnknown));
        Assert.Contains("UnexpectedResponse", output.Result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_without_a_reply_that_is_not_stored_stays_unknown()
    {
        lab.Sandbox.Faults.Add("1001=html");
        var output = lab.Set("-Id 1001 -City Lund -Verify -ErrorAction Continue");
        Assert.Equal(("UnexpectedResponse", true), (output.Result.ErrorId, output.Result.OutcomeUnknown));
        Assert.Contains("not stored so far: City is 'Göteborg', not 'Lund'", output.Result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_update_is_not_read_back()
    {
        lab.Sandbox.Faults.Add("1001=400");
        lab.Set("-Id 1001 -City Lund -Verify -ErrorAction SilentlyContinue");
        Assert.Equal(["POST"], lab.Methods);
    }

    [Fact]
    public void Under_SkipUnchanged_the_whole_row_is_confirmed_and_not_only_what_was_sent()
    {
        // The store computes coordinates for the new address: the row's own latitude was so before, and is so no longer.
        lab.Sandbox.Customers.Modes.Add("*=drop:position_lat");
        var output = lab.Set("-Id 1001 -City Lund -PositionLat 57.6994 -PositionLng 11.9497 -Verify -SkipUnchanged -ErrorAction Continue");
        Assert.Equal(CustomerVerification.Confirmed, output.Result.Verification);
        lab.Sandbox.Customers.Modes.Add("*=geocode");
        output = lab.Set("-Id 1002 -City Lund -PositionLat 57.6946 -Verify -SkipUnchanged -ErrorAction Continue");
        Assert.Equal("NotStored", output.Result.ErrorId);
    }
}
