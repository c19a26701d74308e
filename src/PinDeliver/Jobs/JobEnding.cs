using System;
using PinDeliver.Runs;

namespace PinDeliver.Jobs;

/// <summary>Says why a job sends no further row.</summary>
internal static class JobEnding
{
    /// <summary>The line that ends the journal.</summary>
    /// <param name="end">Why the run ended, or null.</param>
    /// <param name="sending">Whether too many rows failed.</param>
    /// <param name="rowsAreLeft">Whether there are rows that were not sent.</param>
    public static JournalEnd Of(RunEnd? end, JobSending sending, bool rowsAreLeft)
    {
        if (end is not null)
        {
            var row = end.Row;
            var last = $"{row.Name(isOneOfMany: true)}: {row.Failure!.Message}";
            return end.Failure.Error == PinDeliverError.ServiceUnreachable
                ? new JournalEnd(end.Failure.Error, FormattableString.Invariant($"{RunPolicy.MostUnreached} customers in a row could not be reached; the last one: {last}"))
                : new JournalEnd(end.Failure.Error, last);
        }

        return rowsAreLeft && sending.HasTooManyFailures
            ? new JournalEnd(null, "As many rows failed as -MaximumFailure allows.")
            : new JournalEnd(null, null);
    }
}
