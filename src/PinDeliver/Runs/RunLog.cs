using System;
using System.Collections.Concurrent;
using System.Globalization;

namespace PinDeliver.Runs;

/// <summary>
/// What happens on the way, handed from the senders to the pipeline's thread, the only one that may write: lines for the verbose and debug
/// streams, and what is waited for.
/// </summary>
internal sealed class RunLog
{
    private readonly ConcurrentQueue<LogLine> lines = new();
    private readonly Func<TimeSpan> elapsed;
    private readonly Func<TimeSpan> pause;
    private volatile BackOff? last;

    /// <param name="wantsVerbose">Whether verbose lines are shown.</param>
    /// <param name="wantsDebug">Whether debug lines are shown.</param>
    /// <param name="elapsed">The time since some moment.</param>
    /// <param name="pause">What is left of the connection's pause.</param>
    public RunLog(bool wantsVerbose, bool wantsDebug, Func<TimeSpan> elapsed, Func<TimeSpan> pause)
    {
        WantsVerbose = wantsVerbose;
        WantsDebug = wantsDebug;
        this.elapsed = elapsed;
        this.pause = pause;
    }

    public bool WantsVerbose { get; }

    public bool WantsDebug { get; }

    public bool IsEmpty => lines.IsEmpty;

    /// <summary>Called when a line has come, on any thread.</summary>
    public Action LineCame { get; set; } = () => { };

    /// <summary>What is waited for at this moment, for the progress; null where nothing is.</summary>
    public string? CurrentWait
    {
        get
        {
            if (pause() is var left && left > TimeSpan.Zero)
                return string.Format(CultureInfo.InvariantCulture, "PinDeliver asks to wait (429): {0:0.0} s left", left.TotalSeconds);
            return last is { } backOff && backOff.Until - elapsed() is var remaining && remaining > TimeSpan.Zero
                ? string.Format(CultureInfo.InvariantCulture, "{0}: next attempt in {1:0.0} s", backOff.What, remaining.TotalSeconds)
                : null;
        }
    }

    public bool TryTake(out LogLine line) => lines.TryDequeue(out line);

    /// <summary>A request has ended.</summary>
    public void Add(in AttemptReport report)
    {
        if (WantsVerbose)
        {
            var outcome = report.Status?.ToString(CultureInfo.InvariantCulture) ?? report.Failure?.ToString() ?? "cancelled";
            if (report.Status is not null && report.Failure is { } failure)
                outcome += " " + failure;
            lines.Enqueue(new LogLine(false, string.Format(
                CultureInfo.InvariantCulture, "{0} {1} -> {2} in {3:0} ms (attempt {4})",
                report.Method, report.Path, outcome, report.Elapsed.TotalMilliseconds, report.Attempt)));
        }

        if (WantsDebug)
        {
            if (report.RequestBody is not null)
                lines.Enqueue(new LogLine(true, $"{report.Method} {report.Path} sent: {report.RequestBody}"));
            if (report.ReplyBody is not null)
                lines.Enqueue(new LogLine(true, $"{report.Method} {report.Path} got: {report.ReplyBody}"));
        }

        if (WantsVerbose || WantsDebug)
            LineCame();
    }

    /// <summary>A row waits before its next attempt.</summary>
    public void Add(in WaitReport wait, RunRow row)
    {
        if (wait.Wait <= TimeSpan.Zero)
            return;
        var what = $"{wait.Because.ErrorId} on {row.Identity}";
        // Of several rows that wait, the one that waits longest is told: a shorter wait does not hide it.
        var until = elapsed() + wait.Wait;
        if (last is not { } shown || shown.Until <= until)
            last = new BackOff(what, until);
        if (!WantsVerbose)
            return;
        lines.Enqueue(new LogLine(false, string.Format(
            CultureInfo.InvariantCulture, "{0}: next attempt in {1:0.0} s", what, wait.Wait.TotalSeconds)));
        LineCame();
    }

    private sealed record BackOff(string What, TimeSpan Until);
}
