using System;
using System.Collections.Concurrent;
using System.Globalization;

namespace PinDeliver.Sending;

/// <summary>Lines for the verbose and debug streams, handed from the senders to the pipeline's thread, the only one that may write.</summary>
internal sealed class StreamLog
{
    private readonly ConcurrentQueue<LogLine> lines = new();

    public StreamLog(bool wantsVerbose, bool wantsDebug)
    {
        WantsVerbose = wantsVerbose;
        WantsDebug = wantsDebug;
    }

    public bool WantsVerbose { get; }

    public bool WantsDebug { get; }

    public bool IsEmpty => lines.IsEmpty;

    /// <summary>What the last wait was for, for the progress; null before the first.</summary>
    public string? LastWait { get; private set; }

    public bool TryTake(out LogLine line) => lines.TryDequeue(out line);

    /// <summary>A request has ended. Says whether there is something to write.</summary>
    public bool Add(in AttemptReport report)
    {
        if (WantsVerbose)
        {
            var outcome = report.Status?.ToString(CultureInfo.InvariantCulture) ?? report.Failure?.ToString() ?? "cancelled";
            if (report.Status is not null && report.Failure is { } failure)
                outcome += " " + failure;
            lines.Enqueue(new LogLine(false, string.Format(
                CultureInfo.InvariantCulture, "POST {0} -> {1} in {2:0} ms (attempt {3})",
                report.Path, outcome, report.Elapsed.TotalMilliseconds, report.Attempt)));
        }

        if (WantsDebug)
        {
            lines.Enqueue(new LogLine(true, $"POST {report.Path} sent: {report.RequestBody}"));
            if (report.ReplyBody is not null)
                lines.Enqueue(new LogLine(true, $"POST {report.Path} got: {report.ReplyBody}"));
        }

        return WantsVerbose || WantsDebug;
    }

    /// <summary>A row waits before its next attempt.</summary>
    public void Add(TimeSpan wait, PinDeliverException because, RowEntry entry)
    {
        LastWait = string.Format(
            CultureInfo.InvariantCulture, "{0} on {1}: next attempt in {2:0.0} s", because.ErrorId, entry.Update!.Identity, wait.TotalSeconds);
        if (WantsVerbose)
            lines.Enqueue(new LogLine(false, LastWait));
    }
}
