using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Sending;

/// <summary>
/// The rows between reading and output: a bounded queue in input order, of which at most ThrottleLimit are requests at once,
/// and never two for one customer.
/// </summary>
internal sealed class SendWindow : IDisposable
{
    private readonly object gate = new();
    private readonly Queue<RowEntry> inOrder = new();
    private readonly WaitingRows waiting = new();
    private readonly SemaphoreSlim places;
    private readonly PinDeliverClient client;
    private readonly SendQuota quota;
    private readonly StreamLog log;
    private readonly Func<RowEntry, int?> lastRowAfter;
    private readonly CancellationToken cancellationToken;
    private readonly CancellationTokenRegistration wakeOnCancel;
    private int lastRow = int.MaxValue;

    /// <param name="client">Sends.</param>
    /// <param name="throttleLimit">Requests at once, 1…64.</param>
    /// <param name="log">Gets what happens on the way.</param>
    /// <param name="lastRowAfter">The last row that may still go once this one has failed; null where all others may.</param>
    /// <param name="cancellationToken">Ends everything at once.</param>
    public SendWindow(
        PinDeliverClient client, int throttleLimit, StreamLog log, Func<RowEntry, int?> lastRowAfter, CancellationToken cancellationToken)
    {
        this.client = client;
        quota = new SendQuota(throttleLimit);
        this.log = log;
        this.lastRowAfter = lastRowAfter;
        this.cancellationToken = cancellationToken;
        places = new SemaphoreSlim(throttleLimit);
        wakeOnCancel = cancellationToken.Register(Wake);
    }

    /// <summary>Whether another row may be read.</summary>
    public bool HasRoom
    {
        get
        {
            lock (gate)
                return lastRow == int.MaxValue && inOrder.Count < quota.WindowSize;
        }
    }

    /// <summary>Whether every row that was put in has come out, or will never go.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (gate)
                return inOrder.Count == 0;
        }
    }

    /// <summary>The first row that was read and will never go, or null.</summary>
    public int? FirstDropped { get; private set; }

    public void Add(RowEntry entry)
    {
        lock (gate)
        {
            inOrder.Enqueue(entry);
            if (entry.Decided is not null)
                Finish(entry);
            else
                waiting.Add(entry);
        }

        StartMore();
    }

    /// <summary>Lets no further row go; those that have gone finish, the others will never come out.</summary>
    public void End()
    {
        lock (gate)
            EndAfter(0);
    }

    /// <summary>Takes the next row in input order, once it is done.</summary>
    public bool TryTake(out RowEntry entry)
    {
        lock (gate)
        {
            if (inOrder.Count == 0 || !inOrder.Peek().IsDone)
            {
                entry = null!;
                return false;
            }

            entry = inOrder.Dequeue();
            if (entry.Decided is null)
                quota.ComeOut();
        }

        StartMore();
        return true;
    }

    /// <summary>Waits until the next row is done, something is to be told, the token is cancelled, or the time is over.</summary>
    public void Wait(TimeSpan longest)
    {
        lock (gate)
        {
            if ((inOrder.Count == 0 || !inOrder.Peek().IsDone) && log.IsEmpty && !cancellationToken.IsCancellationRequested)
                Monitor.Wait(gate, longest);
        }
    }

    public void Dispose()
    {
        wakeOnCancel.Dispose();
        End();
    }

    internal void Wake()
    {
        lock (gate)
            Monitor.PulseAll(gate);
    }

    internal Task EnterAsync(RowEntry entry)
    {
        lock (gate)
            quota.Resume(entry);
        return places.WaitAsync(cancellationToken);
    }

    internal void Exit() => places.Release();

    internal void BackOff(RowEntry entry)
    {
        lock (gate)
        {
            quota.BackOff(entry);
            Monitor.PulseAll(gate);
        }

        StartMore();
    }

    // Sends on the calling thread up to the first wait for the network, outside the lock: handing each row to another thread would
    // cost more than building its request.
    private void StartMore()
    {
        while (TryStart() is { } entry)
            _ = SendAsync(entry);
    }

    private RowEntry? TryStart()
    {
        lock (gate)
        {
            if (!quota.HasPlace || !waiting.TryTake(out var entry))
                return null;
            quota.Start();
            return entry;
        }
    }

    private async Task SendAsync(RowEntry entry)
    {
        try
        {
            entry.Receipt = await client.UpdateAsync(entry.Update!, new RowObserver(this, entry, log), cancellationToken).ConfigureAwait(false);
        }
        catch (PinDeliverException failure)
        {
            entry.Failure = failure;
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for it any more: Ctrl+C, or the pipeline has ended.
        }
#pragma warning disable CA1031 // Whatever it is, it must reach the pipeline's thread.
        catch (Exception unforeseen)
#pragma warning restore CA1031
        {
            entry.Crash = ExceptionDispatchInfo.Capture(unforeseen);
        }

        lock (gate)
        {
            quota.Finish(entry);
            waiting.Release(entry);
            Finish(entry);
        }

        StartMore();
    }

    private void Finish(RowEntry entry)
    {
        entry.IsDone = true;
        if (entry.Crash is not null)
            EndAfter(0);
        else if (entry.Failure is not null && lastRowAfter(entry) is { } last)
            EndAfter(last);
        // The pipeline's thread can go on only when the next row in order is done; waking it for others costs two switches a row.
        if (inOrder.Count > 0 && inOrder.Peek().IsDone)
            Monitor.PulseAll(gate);
    }

    // Rows before the one that failed still go, as if one were sent after the other.
    private void EndAfter(int row)
    {
        lastRow = Math.Min(lastRow, row);
        var dropped = waiting.TakeAfter(lastRow);
        if (dropped.Count == 0)
            return;
        foreach (var entry in dropped)
            FirstDropped = Math.Min(FirstDropped ?? int.MaxValue, entry.Row);
        var kept = inOrder.ToArray();
        inOrder.Clear();
        foreach (var entry in kept)
        {
            if (!dropped.Contains(entry))
                inOrder.Enqueue(entry);
        }

        Monitor.PulseAll(gate);
    }
}
