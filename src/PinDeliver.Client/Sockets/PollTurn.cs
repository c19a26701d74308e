#if !NETFRAMEWORK
using System;
using System.Threading;

namespace PinDeliver.Sockets;

/// <summary>
/// Whose turn it is to poll: that of one of the callers, or of the stand-in, a thread that takes over while no caller comes.
/// Every member is called under the lock.
/// </summary>
internal sealed class PollTurn
{
    // Longer than callers do something else between two replies, unless what they do is slow.
    private static readonly TimeSpan Absence = TimeSpan.FromMilliseconds(10);

    // So many of them without a reply to wait for, and the stand-in is not needed: two seconds.
    private const int IdleAbsences = 200;

    private readonly object sync;
    private int callers;
    private int callersWaiting;
    private int turns;
    private int? thread;
    private bool isStandIns;

    public PollTurn(object sync) => this.sync = sync;

    /// <summary>Whether nobody polls.</summary>
    public bool IsFree => thread is null;

    /// <summary>Whether it is another thread that polls, and may wait.</summary>
    public bool IsAnothers => thread is { } polling && polling != Environment.CurrentManagedThreadId;

    /// <summary>Whether a caller waits for the stand-in to end its turn.</summary>
    public bool IsWanted => callersWaiting > 0;

    public void Enter() => callers++;

    public void Leave()
    {
        callers--;
        Monitor.PulseAll(sync);
    }

    /// <summary>There is something to poll for: the stand-in need not wait to see whether a caller comes, where there is none.</summary>
    public void Offer()
    {
        if (callers == 0)
            Monitor.PulseAll(sync);
    }

    /// <summary>Takes the turn for a caller: from the stand-in, but not from another caller.</summary>
    /// <param name="interrupt">Ends the wait of who polls.</param>
    public bool TryTake(Action interrupt)
    {
        while (isStandIns)
        {
            callersWaiting++;
            interrupt();
            Monitor.Wait(sync);
            callersWaiting--;
        }

        if (!IsFree)
            return false;
        thread = Environment.CurrentManagedThreadId;
        turns++;
        return true;
    }

    /// <summary>Waits until no caller has polled for a while, and takes the turn for the stand-in.</summary>
    /// <param name="isNeeded">Whether there is something to poll for.</param>
    /// <param name="isOver">Whether there will be nothing to poll for any more.</param>
    /// <returns>False where there was nothing to poll for so long that the stand-in can go.</returns>
    public bool TryTakeOver(Func<bool> isNeeded, Func<bool> isOver)
    {
        for (var idle = 0; idle < IdleAbsences && !isOver();)
        {
            var seen = turns;
            if (callers > 0 || !IsFree || !isNeeded())
                Monitor.Wait(sync, Absence);
            if (IsFree && isNeeded() && (callers == 0 || turns == seen))
            {
                thread = Environment.CurrentManagedThreadId;
                isStandIns = true;
                return true;
            }

            idle = isNeeded() || turns != seen ? 0 : idle + 1;
        }

        return false;
    }

    public void End()
    {
        thread = null;
        isStandIns = false;
        if (IsWanted)
            Monitor.PulseAll(sync);
    }
}
#endif
