using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Retries;

namespace PinDeliver.Testing;

/// <summary>A clock whose hands only the test turns: a wait is over when its time has come.</summary>
internal sealed class ManualClock : Clock
{
    private readonly Lock gate = new();
    private readonly List<(TimeSpan Until, TaskCompletionSource Over)> sleepers = [];
    private TimeSpan elapsed = TimeSpan.FromDays(1);

    /// <summary>Every wait that was begun: what was asked for.</summary>
    public WaitableList<TimeSpan> Waits { get; } = new();

    public override DateTimeOffset UtcNow => VirtualClock.Start + Elapsed;

    public override TimeSpan Elapsed
    {
        get
        {
            lock (gate)
                return elapsed;
        }
    }

    /// <summary>How many waits are neither over nor cancelled.</summary>
    public int Sleeping
    {
        get
        {
            lock (gate)
                return sleepers.Count(sleeper => !sleeper.Over.Task.IsCompleted);
        }
    }

    public override async Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(() => over.TrySetCanceled(cancellationToken));
        lock (gate)
        {
            if (delay <= TimeSpan.Zero)
                over.TrySetResult();
            sleepers.Add((elapsed + delay, over));
        }

        Waits.Add(delay);
        await over.Task;
    }

    public void Advance(double seconds)
    {
        lock (gate)
        {
            elapsed += TimeSpan.FromSeconds(seconds);
            foreach (var (_, over) in sleepers.Where(sleeper => sleeper.Until <= elapsed))
                over.TrySetResult();
            sleepers.RemoveAll(sleeper => sleeper.Until <= elapsed);
        }
    }
}
