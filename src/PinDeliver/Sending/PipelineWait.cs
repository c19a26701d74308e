using System;
using System.Threading;

namespace PinDeliver.Sending;

/// <summary>
/// Where the pipeline's thread waits until a row is done or there is something to tell. While it waits it takes the replies itself, where
/// the client lets it: a row that is done on this thread costs no switch to it.
/// </summary>
internal sealed class PipelineWait : IDisposable
{
    private readonly object gate;
    private readonly Func<bool> isOver;
    private IReplyPump? replies;
    private bool isWoken;
    private bool isReceiving;

    /// <param name="gate">Guards what <paramref name="hasNews"/> looks at.</param>
    /// <param name="hasNews">Whether there is no need to wait; asked under the gate.</param>
    /// <param name="replies">Takes the replies, or null where threads of the HTTP stack do.</param>
    public PipelineWait(object gate, Func<bool> hasNews, IReplyPump? replies)
    {
        this.gate = gate;
        this.replies = replies;
        isOver = () =>
        {
            lock (gate)
                return isWoken || hasNews();
        };
        replies?.Enter();
    }

    /// <summary>Waits, until the time is over at the latest. It may end early.</summary>
    public void Wait(TimeSpan longest)
    {
        lock (gate)
            isReceiving = replies is not null;
        var received = replies?.TryReceive(longest, isOver) == true;
        lock (gate)
        {
            isReceiving = false;
            if (!received && !isOver())
                Monitor.Wait(gate, longest);
            isWoken = false;
        }
    }

    /// <summary>There is something to tell: ends a wait, or the next one.</summary>
    public void Wake()
    {
        lock (gate)
        {
            isWoken = true;
            Notify();
        }
    }

    /// <summary>There may be news: ends a wait. Called under the gate.</summary>
    public void Notify()
    {
        Monitor.PulseAll(gate);
        if (isReceiving)
            replies?.Interrupt();
    }

    public void Dispose()
    {
        var left = replies;
        replies = null;
        left?.Leave();
    }
}
