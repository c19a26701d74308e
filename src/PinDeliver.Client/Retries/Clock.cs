using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Retries;

/// <summary>Time as the client sees it, so that tests can turn the hands. TimeProvider is not in .NET Framework.</summary>
internal abstract class Clock
{
    public static Clock System { get; } = new SystemClock();

    /// <summary>The calendar's time, for Retry-After dates.</summary>
    public abstract DateTimeOffset UtcNow { get; }

    /// <summary>Time since some moment, never set back, for waits and limits.</summary>
    public abstract TimeSpan Elapsed { get; }

    public abstract Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken);

    private sealed class SystemClock : Clock
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();

        public override DateTimeOffset UtcNow => DateTimeOffset.UtcNow;

        public override TimeSpan Elapsed => watch.Elapsed;

        // A timer may fire up to a tick early; a Retry-After is never cut short.
        public override Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken) =>
            Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds) + 1), cancellationToken);
    }
}
