using System.Management.Automation;

namespace PinDeliver.Commands;

/// <summary>Makes the error record of a failure: the one place where a failure becomes an exception.</summary>
internal static class ErrorRecords
{
    /// <summary>The record of a failure.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="target">The row as it came, so that it can be exported and run again.</param>
    public static ErrorRecord Create(Failure failure, object? target) =>
        new(failure.ToException(), failure.ErrorId, CategoryOf(failure), target)
        {
            ErrorDetails = new ErrorDetails(failure.Message) { RecommendedAction = failure.Advice },
        };

    private static ErrorCategory CategoryOf(Failure failure) =>
        LanguagePrimitives.ConvertTo<ErrorCategory>(failure.Category.ToString());
}
