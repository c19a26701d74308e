using System;

namespace PinDeliver.Runs;

/// <summary>When to show where a run stands: only once it has lasted half a second, and at most four times a second.</summary>
internal sealed class RunProgress
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Func<TimeSpan> elapsed;
    private readonly Func<string?> waitingFor;
    private readonly TimeSpan start;
    private TimeSpan last;
    private bool isShown;

    /// <param name="elapsed">The time since some moment.</param>
    /// <param name="waitingFor">Says what is waited for, or null.</param>
    public RunProgress(Func<TimeSpan> elapsed, Func<string?> waitingFor)
    {
        this.waitingFor = waitingFor;
        this.elapsed = elapsed;
        start = elapsed();
    }

    /// <summary>How many rows there are, or null where nobody knows.</summary>
    public int? Total { get; set; }

    /// <summary>Where the run stands, if it is time to show it; else null.</summary>
    /// <param name="counts">What has come out.</param>
    public ProgressReport? Next(RunCounts counts)
    {
        var now = elapsed();
        if (now - start < Patience || (isShown && now - last < Interval))
            return null;
        isShown = true;
        last = now;
        var perSecond = counts.Done / (now - start).TotalSeconds;
        TimeSpan? left = Total is { } total && counts.Done > 0 && total >= counts.Done
            ? TimeSpan.FromSeconds((total - counts.Done) / perSecond)
            : null;
        return new ProgressReport(counts.Done, counts.Failed, Total, perSecond, left, waitingFor());
    }

    /// <summary>Whether there is something to take off the screen.</summary>
    public bool Complete()
    {
        var wasShown = isShown;
        isShown = false;
        return wasShown;
    }
}
