using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Retries;

namespace PinDeliver.Testing;

/// <summary>A clock whose waits are over at once, and are noted.</summary>
internal sealed class VirtualClock : Clock
{
    private readonly Lock gate = new();
    private readonly List<TimeSpan> waits = [];
    private TimeSpan elapsed;

    public static DateTimeOffset Start { get; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset UtcNow => Start + Elapsed;

    public override TimeSpan Elapsed
    {
        get
        {
            lock (gate)
                return elapsed;
        }
    }

    /// <summary>Every wait so far, in seconds.</summary>
    public IReadOnlyList<double> Waits
    {
        get
        {
            lock (gate)
                return waits.Select(wait => wait.TotalSeconds).ToList();
        }
    }

    public override Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            waits.Add(delay);
            elapsed += delay;
        }

        return Task.CompletedTask;
    }
}
