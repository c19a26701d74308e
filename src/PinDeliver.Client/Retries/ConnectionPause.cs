using System;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver;

/// <summary>The pause that a 429 puts on everything that goes over one connection, in every runspace.</summary>
internal sealed class ConnectionPause
{
    private readonly Clock clock;
    private long untilTicks;

    public ConnectionPause(Clock clock) => this.clock = clock;

    /// <summary>What is left of the pause; zero or less when there is none.</summary>
    public TimeSpan Remaining => TimeSpan.FromTicks(Interlocked.Read(ref untilTicks)) - clock.Elapsed;

    public void ExtendBy(TimeSpan wait)
    {
        var until = (clock.Elapsed + wait).Ticks;
        long seen;
        while ((seen = Interlocked.Read(ref untilTicks)) < until)
            Interlocked.CompareExchange(ref untilTicks, until, seen);
    }

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        // Another 429 may have made it longer meanwhile.
        while (Remaining is var remaining && remaining > TimeSpan.Zero)
            await clock.DelayAsync(remaining, cancellationToken).ConfigureAwait(false);
    }
}
