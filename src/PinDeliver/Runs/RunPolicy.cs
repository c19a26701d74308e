using System;
using System.Collections.Generic;
using PinDeliver.Sending;

namespace PinDeliver.Runs;

/// <summary>Which failure ends the run, and what the error then says.</summary>
internal sealed class RunPolicy
{
    /// <summary>So many customers in a row that could not be reached end the run.</summary>
    public const int MostUnreached = 20;

    private readonly FailureAction action;
    private readonly bool isPipeline;
    private readonly bool isDryRun;
    private readonly string successWord;
    private readonly HashSet<CustomerIdentity> unreached = new(SameCustomer.Comparer);
    private int firstUnreached;
    private RunRow? ending;
    private volatile Failure? notRead;

    public RunPolicy(RunSettings settings)
    {
        successWord = settings.SuccessWord;
        action = settings.FailureAction;
        isPipeline = settings.IsPipeline;
        isDryRun = settings.IsDryRun;
    }

    /// <summary>
    /// Why no customer is read any more although the run goes on, or null: a dry run checks every row, and a million of them must not be a
    /// million log-ins with keys that are wrong.
    /// </summary>
    public Failure? NotRead => notRead;

    /// <summary>Whether the run is to end: no row is read any more.</summary>
    public bool IsEnding => ending is not null;

    /// <summary>
    /// The last row that may still go after this one: none where every row is doomed, itself where a failure ends the run; null where all
    /// others may. Called on any thread.
    /// </summary>
    public int? LastRowAfter(RunRow row)
    {
        if (row.Failure is null)
            return null;
        if (row.Failure.DoomsRun)
            return GoesOnWithoutReading(row.Failure) ? null : 0;
        return action == FailureAction.End ? row.Number : null;
    }

    /// <summary>Counts a row that came out; true where it ends the run.</summary>
    public bool Count(RunRow row)
    {
        if (row.Failure is { Traits.IsUnreached: true })
        {
            firstUnreached = unreached.Count == 0 ? row.Number : firstUnreached;
            unreached.Add(row.Identity!.Value);
        }
        else if (row.Receipt is not null || row.Record is not null || row.Failure?.Attempts > 0)
        {
            unreached.Clear();
        }

        if (row.Failure is null || (LastRowAfter(row) is null && unreached.Count < MostUnreached))
            return false;
        if (unreached.Count >= MostUnreached && GoesOnWithoutReading(Unreachable(row.Failure)))
            return false;
        ending ??= row;
        return true;
    }

    /// <summary>What is to be said of a row that failed, beside its result.</summary>
    public FailureAction ActionFor(RunRow row)
    {
        // The error that ends the run is the row's own, unless it tells of many rows that could not be reached.
        var isTheEnd = ReferenceEquals(row, ending) && (action == FailureAction.End || row.Failure!.DoomsRun);
        return isTheEnd ? FailureAction.End : action;
    }

    /// <summary>A row's failure with the row's name before it.</summary>
    public Failure Named(RunRow row)
    {
        var name = row.Name(isPipeline);
        return name.Length == 0 ? row.Failure! : row.Failure! with { Message = $"{name}: {row.Failure!.Message}" };
    }

    /// <summary>Why the run ends, once everything in flight has come out; null while it goes on.</summary>
    /// <param name="counts">What came out.</param>
    /// <param name="lastRead">The number of the last row that was read.</param>
    /// <param name="firstDropped">The number of the first row that was read and not sent, or null.</param>
    public RunEnd? End(RunCounts counts, int lastRead, int? firstDropped)
    {
        if (ending is null)
            return null;
        var failure = Named(ending);
        var first = ending.Number;
        if (!failure.DoomsRun && action != FailureAction.End)
        {
            // Of these rows none was updated: to go on is to begin with the first of them.
            failure = Unreachable(failure) with { Cause = ending.Failure!.ToException() };
            first = firstUnreached;
        }

        if (!isPipeline)
            return new RunEnd(failure, ending);
        var next = Math.Min(first, firstDropped ?? first);
        var goOn = next == 1 ? "run the rows again" : $"run the rows from row {next} on (Select-Object -Skip {next - 1})";
        return new RunEnd(
            failure with
            {
                Message = FormattableString.Invariant(
                    $"{Sentence(failure.Message)} The command ended here: {Rows(counts.Succeeded)} {successWord}, {Rows(lastRead)} read."),
                Advice = $"{failure.Advice} Then {goOn}"
                    + (failure.DoomsRun ? "." : ", or use -ErrorAction Continue to go on past rows that fail."),
            },
            ending);
    }

    private static Failure Unreachable(Failure last) => last with
    {
        Error = PinDeliverError.ServiceUnreachable,
        Message = $"{MostUnreached} customers in a row could not be reached; the last one: {last.Message}",
    };

    // A connection that was closed is closed on purpose: that ends a dry run too.
    private bool GoesOnWithoutReading(Failure failure)
    {
        if (!isDryRun || failure.Error == PinDeliverError.ConnectionClosed)
            return false;
        notRead ??= new Failure(failure.Error, $"Not read, as an earlier row failed so: {failure.Message}") { Advice = failure.Advice, DoomsRun = true };
        return true;
    }

    private static string Rows(int count) => Counted.Rows(count) + (count == 1 ? " was" : " were");

    private static string Sentence(string text) => text.Length > 0 && text[text.Length - 1] == '.' ? text : text + ".";
}
