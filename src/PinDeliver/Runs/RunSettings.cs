using System;

namespace PinDeliver.Runs;

/// <summary>How a run is done.</summary>
internal sealed class RunSettings
{
    /// <summary>Rows on their way at once, 1…64.</summary>
    public required int ThrottleLimit { get; init; }

    /// <summary>Whether no more rows go beyond those that came out than may be on their way; where nobody sees them come out, there is no need.</summary>
    public bool KeepsPlaceUntilOut { get; init; } = true;

    /// <summary>What is done with a row that fails.</summary>
    public required FailureAction FailureAction { get; init; }

    /// <summary>Whether nothing is sent that changes anything. A dry run checks every row, also where none can be read.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether rows come down the pipeline; a call of its own has one row without a number.</summary>
    public required bool IsPipeline { get; init; }

    /// <summary>What became of a row that succeeded, for what is said of the run.</summary>
    public string SuccessWord { get; init; } = "updated";

    /// <summary>Takes the replies on the thread that waits for them, or null where others do.</summary>
    public IReplyPump? Replies { get; init; }

    /// <summary>The time since the start of the run.</summary>
    public required Func<TimeSpan> Elapsed { get; init; }
}
