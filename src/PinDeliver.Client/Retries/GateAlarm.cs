using System;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Retries;

/// <summary>Rings when the next request may start. One at a time: an earlier one takes the place of a later one.</summary>
internal sealed class GateAlarm
{
    private readonly Clock clock;
    private readonly object sync;
    private readonly Action ring;
    private TimeSpan? ringsAt;
    private Action? cancel;

    /// <param name="clock">The time.</param>
    /// <param name="sync">The lock of the gate: whoever calls this class holds it, and it is held when the alarm rings.</param>
    /// <param name="ring">What to do then. It is done once more than needed where an alarm is cancelled.</param>
    public GateAlarm(Clock clock, object sync, Action ring)
    {
        this.clock = clock;
        this.sync = sync;
        this.ring = ring;
    }

    /// <summary>Rings after this time, unless it rings before.</summary>
    public void Set(TimeSpan delay)
    {
        var at = clock.Elapsed + delay;
        if (ringsAt <= at)
            return;
        cancel?.Invoke();
        ringsAt = at;
        _ = RingAsync(delay);
    }

    public void Cancel() => cancel?.Invoke();

    private async Task RingAsync(TimeSpan delay)
    {
        using var ended = new CancellationTokenSource();
        Action cancelThis = ended.Cancel;
        cancel = cancelThis;
        try
        {
            await clock.DelayAsync(delay, ended.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits any more, or an earlier alarm was set.
        }

        lock (sync)
        {
            if (ReferenceEquals(cancel, cancelThis))
            {
                cancel = null;
                ringsAt = null;
            }

            ring();
        }
    }
}
