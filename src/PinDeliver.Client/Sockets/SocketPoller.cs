#if !NETFRAMEWORK
using System;
using System.Collections.Generic;
using System.Threading;

namespace PinDeliver.Sockets;

/// <summary>
/// Waits for what servers send, on the thread that wants it: a caller who has nothing to do until a reply comes polls the sockets of all
/// requests and goes on with what came, without a switch to another thread. While no caller does, a thread of the poller's own stands in.
/// </summary>
internal sealed class SocketPoller : IReplyPump, IDisposable
{
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(1);

    private readonly object sync = new();
    private readonly List<PolledStream> awaited = [];
    private readonly PollSet set = new();
    private readonly PollTurn turn;
    private readonly Action wakeOther;
    private WakeSocket? wake;
    private bool isWoken;
    private bool isClosed;
    private bool hasStandIn;

    public SocketPoller()
    {
        turn = new PollTurn(sync);
        wakeOther = WakeOther;
    }

    /// <summary>Makes it ready; false where this machine has no loopback to end a wait by, or it is closed.</summary>
    public bool TryOpen()
    {
        lock (sync)
        {
            if (!isClosed)
                wake ??= WakeSocket.TryCreate();
            return wake is not null;
        }
    }

    /// <inheritdoc/>
    public void Enter()
    {
        TryOpen();
        lock (sync)
            turn.Enter();
    }

    /// <inheritdoc/>
    public void Leave()
    {
        lock (sync)
            turn.Leave();
    }

    /// <summary>Waits for the next that comes to a stream.</summary>
    public void Add(PolledStream stream)
    {
        lock (sync)
        {
            awaited.Add(stream);
            WakeOther();
            turn.Offer();
            if (hasStandIn)
                return;
            hasStandIn = true;
            new Thread(StandIn) { IsBackground = true, Name = "PinDeliver replies" }.UnsafeStart();
        }
    }

    /// <summary>Waits for a stream no more. Whether it was waited for: who gets true ends the read.</summary>
    public bool Remove(PolledStream stream)
    {
        lock (sync)
        {
            if (!awaited.Remove(stream))
                return false;
            // Who polls lets go of the socket: on some systems it cannot be closed before.
            WakeOther();
            return true;
        }
    }

    /// <inheritdoc/>
    public bool TryReceive(TimeSpan longest, Func<bool> isOver)
    {
        lock (sync)
        {
            if (wake is null || isClosed || !turn.TryTake(wakeOther))
                return false;
        }

        try
        {
            if (!isOver())
                Poll(longest < LongestPoll ? longest : LongestPoll, static stream => stream.CompleteHere());
        }
        finally
        {
            EndTurn();
        }

        return true;
    }

    /// <inheritdoc/>
    public void Interrupt()
    {
        lock (sync)
            WakeOther();
    }

    /// <summary>Callers poll no more; what is still awaited ends with its stream.</summary>
    public void Dispose()
    {
        lock (sync)
        {
            isClosed = true;
            WakeOther();
            Monitor.PulseAll(sync);
            CloseWake();
        }
    }

    private void Poll(TimeSpan longest, Action<PolledStream> complete)
    {
        lock (sync)
            set.Fill(wake?.Socket, awaited);
        set.Wait(longest);
        if (set.IsWoken)
        {
            lock (sync)
            {
                wake!.Clear();
                isWoken = false;
            }
        }

        foreach (var stream in set.Readable)
        {
            if (Remove(stream))
                complete(stream);
        }
    }

    private void StandIn()
    {
        while (TryTakeOver())
        {
            // On the pool: what goes on with a reply may take its time, or wait for another.
            while (IsNeeded())
                Poll(LongestPoll, static stream => stream.CompleteOnPool());
            EndTurn();
        }
    }

    private bool TryTakeOver()
    {
        lock (sync)
        {
            hasStandIn = turn.TryTakeOver(() => awaited.Count > 0, () => isClosed && awaited.Count == 0);
            CloseWake();
            return hasStandIn;
        }
    }

    private bool IsNeeded()
    {
        lock (sync)
            return !turn.IsWanted && awaited.Count > 0;
    }

    private void EndTurn()
    {
        lock (sync)
        {
            turn.End();
            CloseWake();
        }
    }

    private void WakeOther()
    {
        if (isWoken || !turn.IsAnothers)
            return;
        isWoken = true;
        wake?.Wake();
    }

    private void CloseWake()
    {
        if (!isClosed || hasStandIn || !turn.IsFree)
            return;
        wake?.Dispose();
        wake = null;
    }
}
#endif
