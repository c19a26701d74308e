using System.Management.Automation;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>What a line of the fault list (Faults/README.md) promises, asserted on everything that came out.</summary>
internal static class Expect
{
    /// <summary>A row that failed, and let the command go on: its result and its non-terminating error.</summary>
    public static PinDeliverException Failure(
        ShellOutput output, PinDeliverError error, ErrorCategory category, int attempts, bool outcomeUnknown)
    {
        Assert.Null(output.Terminating);
        return Check(output, Assert.Single(output.Errors), error, category, attempts, outcomeUnknown);
    }

    /// <summary>A failure that ended the command although it was told to go on.</summary>
    public static PinDeliverException Ending(
        ShellOutput output, PinDeliverError error, ErrorCategory category, int attempts, bool outcomeUnknown)
    {
        Assert.NotNull(output.Terminating);
        Assert.Empty(output.Errors);
        return Check(output, output.Terminating, error, category, attempts, outcomeUnknown);
    }

    /// <summary>A success, after so many attempts.</summary>
    public static void Success(ShellOutput output, int attempts)
    {
        output.ThrowIfFailed();
        Assert.Equal(CustomerUpdateStatus.Updated, output.Result.Status);
        Assert.Equal(attempts, output.Result.Attempts);
        Assert.False(output.Result.OutcomeUnknown);
    }

    private static PinDeliverException Check(
        ShellOutput output, ErrorRecord record, PinDeliverError error, ErrorCategory category, int attempts, bool outcomeUnknown)
    {
        Assert.Equal(error.ToString(), ShellOutput.IdOf(record));
        Assert.Equal(category, record.CategoryInfo.Category);
        Assert.NotNull(record.TargetObject);
        Assert.False(string.IsNullOrEmpty(record.ErrorDetails.RecommendedAction));
        var failure = Assert.IsAssignableFrom<PinDeliverException>(record.Exception);
        Assert.Equal(error, failure.Error);
        Assert.Equal(attempts, failure.Attempts);
        Assert.Equal(outcomeUnknown, failure.OutcomeUnknown);
        var result = output.Result;
        Assert.Equal(CustomerUpdateStatus.Failed, result.Status);
        Assert.Equal(error.ToString(), result.ErrorId);
        Assert.Equal(attempts, result.Attempts);
        Assert.Equal(outcomeUnknown, result.OutcomeUnknown);
        return failure;
    }
}
