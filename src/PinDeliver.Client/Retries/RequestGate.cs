using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Retries;

/// <summary>
/// Lets the requests of one client start, from every runspace: where there is a place, no pause that a 429 asked for, and the rate that
/// the service bears allows it. All three are looked at in one moment, and a 429 gives its place back and sets the pause in one moment, so
/// that nothing starts in between.
/// </summary>
internal sealed class RequestGate
{
    private static readonly TimeSpan LongestLimited = TimeSpan.FromMinutes(10);

    // More than any pause: who waits asks again within it, so that nobody wanted anything in such a gap.
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(4);

    private readonly object sync = new();
    private readonly LinkedList<TaskCompletionSource<bool>> waiting = new();
    private readonly Clock clock;
    private readonly int places;
    private readonly RequestRate rate;
    private readonly GateAlarm alarm;
    private readonly CancellationToken closed;
    private int started;
    private TimeSpan pausedUntil = TimeSpan.MinValue;
    private TimeSpan? limitedSince;
    private TimeSpan lastLimit;
    private int limitsInARow;

    /// <param name="clock">The time.</param>
    /// <param name="places">How many requests may be under way at once.</param>
    /// <param name="rate">How fast they may start.</param>
    /// <param name="closed">Cancelled when the client is closed: nothing starts any more.</param>
    public RequestGate(Clock clock, int places, RequestRate rate, CancellationToken closed)
    {
        this.closed = closed;
        this.clock = clock;
        this.places = places;
        this.rate = rate;
        alarm = new GateAlarm(clock, sync, LetIn);
    }

    /// <summary>What is left of the pause that a 429 asked for; zero or less when there is none.</summary>
    public TimeSpan Pause
    {
        get
        {
            lock (sync)
                return pausedUntil == TimeSpan.MinValue ? TimeSpan.Zero : pausedUntil - clock.Elapsed;
        }
    }

    /// <summary>Waits until a request may start, and counts it as started.</summary>
    /// <param name="goesFirst">Whether it was started before: then it goes before those that were not.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task EnterAsync(bool goesFirst, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        closed.ThrowIfCancellationRequested();
        TaskCompletionSource<bool> waiter;
        lock (sync)
        {
            if (waiting.Count == 0 && Delay() is null)
            {
                Start();
                return Task.CompletedTask;
            }

            waiter = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (goesFirst)
                waiting.AddFirst(waiter);
            else
                waiting.AddLast(waiter);
            LetIn();
        }

        return WaitAsync(waiter, cancellationToken);
    }

    /// <summary>A request has ended without a 429.</summary>
    /// <param name="answered">Whether the service answered it.</param>
    public void Leave(bool answered)
    {
        lock (sync)
        {
            started--;
            if (answered)
            {
                limitedSince = null;
                limitsInARow = 0;
                rate.Succeed(clock.Elapsed);
            }

            LetIn();
        }
    }

    /// <summary>A request has ended with a 429: all others of the client wait.</summary>
    /// <param name="startedAt">When it started.</param>
    /// <param name="pause">For how long, given how many came in a row (1 and up); null where the service asks for too long.</param>
    /// <returns>Whether nothing but 429 has come for so long that there is no sense in going on.</returns>
    public bool LeaveLimited(TimeSpan startedAt, Func<int, TimeSpan?> pause)
    {
        lock (sync)
        {
            started--;
            var now = clock.Elapsed;
            if (limitedSince is null || startedAt - lastLimit > Idle)
                limitedSince = now;
            lastLimit = now;
            // Requests that were under way together are refused together: that is one refusal.
            if (startedAt >= pausedUntil)
                limitsInARow++;
            rate.Limit(startedAt, now);
            if (pause(Math.Max(1, limitsInARow)) is { } wait && now + wait > pausedUntil)
                pausedUntil = now + wait;
            LetIn();
            return now - limitedSince >= LongestLimited;
        }
    }

    private async Task WaitAsync(TaskCompletionSource<bool> waiter, CancellationToken cancellationToken)
    {
        using (cancellationToken.Register(() => Abandon(waiter, cancellationToken)))
        using (closed.Register(() => Abandon(waiter, closed)))
            await waiter.Task.ConfigureAwait(false);
    }

    private void Abandon(TaskCompletionSource<bool> waiter, CancellationToken cancellationToken)
    {
        lock (sync)
        {
            // One that was let in meanwhile has its place, and gives it back itself.
            if (!waiting.Remove(waiter))
                return;
            waiter.TrySetCanceled(cancellationToken);
            if (waiting.Count == 0)
                alarm.Cancel();
        }
    }

    // How long the next request has to wait, zero for "until a place is free", or null where it may go.
    private TimeSpan? Delay()
    {
        if (started >= (rate.IsProbing ? 1 : places))
            return TimeSpan.Zero;
        var until = pausedUntil > rate.NextStart ? pausedUntil : rate.NextStart;
        if (until == TimeSpan.MinValue)
            return null;
        var delay = until - clock.Elapsed;
        return delay > TimeSpan.Zero ? delay : null;
    }

    private void Start()
    {
        started++;
        rate.Start(clock.Elapsed);
    }

    private void LetIn()
    {
        while (waiting.First is { } first)
        {
            if (Delay() is { } delay)
            {
                if (delay > TimeSpan.Zero)
                    alarm.Set(delay);
                return;
            }

            waiting.RemoveFirst();
            Start();
            first.Value.TrySetResult(true);
        }
    }
}
