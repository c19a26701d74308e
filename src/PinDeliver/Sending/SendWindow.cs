using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Sending;

/// <summary>
/// The rows between reading and output: a bounded queue in input order. At most ThrottleLimit rows have gone beyond those that came out,
/// so that Select-Object -First stops near, and never two of one customer are on their way.
/// </summary>
internal sealed class SendWindow<TRow> : IDisposable
    where TRow : QueuedRow
{
    // Rows are read ahead of those that go, to find others while one customer's rows wait for each other.
    private const int ReadAhead = 4;

    private readonly object gate = new();
    private Queue<TRow> inOrder = new();
    private readonly WaitingRows<TRow> waiting = new();
    private readonly int throttleLimit;
    private readonly Func<TRow, Task> work;
    private readonly Func<TRow, int?> lastRowAfter;
    private readonly CancellationToken cancellationToken;
    private readonly PipelineWait wait;
    private readonly CancellationTokenRegistration wakeOnCancel;
    private int gone;
    private int? lastRowToGo;

    /// <param name="throttleLimit">Rows on their way at once, 1…64. With 1 a row comes out before the next is read.</param>
    /// <param name="work">What a row asks of the service; it ends with the row's outcome, or as cancelled.</param>
    /// <param name="lastRowAfter">The last row that may still go once this one is done: itself, none (0), or null where all others may.</param>
    /// <param name="replies">Takes the replies on the thread that waits for them, or null.</param>
    /// <param name="cancellationToken">Ends everything at once.</param>
    public SendWindow(
        int throttleLimit, Func<TRow, Task> work, Func<TRow, int?> lastRowAfter, IReplyPump? replies, CancellationToken cancellationToken)
    {
        this.lastRowAfter = lastRowAfter;
        this.throttleLimit = throttleLimit;
        this.work = work;
        this.cancellationToken = cancellationToken;
        wait = new PipelineWait(gate, () => IsNextDone || cancellationToken.IsCancellationRequested, replies);
        wakeOnCancel = cancellationToken.Register(Wake);
    }

    /// <summary>Whether a row that changed anything keeps its place until it comes out: else the one before it holds up none behind it.</summary>
    public bool KeepsPlaceUntilOut { get; init; } = true;

    /// <summary>Whether another row may be read.</summary>
    public bool HasRoom
    {
        get { lock (gate) return lastRowToGo is null && inOrder.Count < (throttleLimit == 1 ? 1 : throttleLimit * ReadAhead); }
    }

    /// <summary>Whether every row that was put in has come out, or will never go.</summary>
    public bool IsEmpty
    {
        get { lock (gate) return inOrder.Count == 0; }
    }

    /// <summary>The first row that was read and will never go, or null.</summary>
    public int? FirstDropped { get; private set; }

    public void Add(TRow row)
    {
        lock (gate)
        {
            inOrder.Enqueue(row);
            if (row.IsDone)
                Finish(row);
            else
                waiting.Add(row);
        }

        StartMore();
    }

    /// <summary>Lets no further row go; those that have gone finish, the others will never come out.</summary>
    public void End()
    {
        lock (gate)
            EndAfter(0);
    }

    /// <summary>Takes the next row in input order once it is done, or null.</summary>
    public TRow? TryTake()
    {
        TRow row;
        lock (gate)
        {
            if (!IsNextDone)
                return null;
            row = inOrder.Dequeue();
            gone -= row.HasPlace ? 1 : 0;
        }

        StartMore();
        return row;
    }

    /// <summary>Waits until the next row is done, something is to be told, the token is cancelled, or the time is over.</summary>
    public void Wait(TimeSpan longest) => wait.Wait(longest);

    /// <summary>There is something to tell: ends a wait.</summary>
    public void Wake() => wait.Wake();

    public void Dispose()
    {
        wakeOnCancel.Dispose();
        wait.Dispose();
        End();
    }

    // Sends on the calling thread up to the first wait for the network, outside the lock: handing each row to another thread would
    // cost more than building its request.
    private void StartMore()
    {
        while (TryStart() is { } row)
            _ = SendAsync(row);
    }

    private TRow? TryStart()
    {
        lock (gate)
        {
            if (gone >= throttleLimit || waiting.TryTake() is not { } row)
                return null;
            gone++;
            row.HasPlace = true;
            return row;
        }
    }

    private async Task SendAsync(TRow row)
    {
        try
        {
            await work(row).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nobody waits for it any more: Ctrl+C, or the pipeline has ended.
        }
#pragma warning disable CA1031 // Whatever it is, it must reach the pipeline's thread.
        catch (Exception unforeseen)
#pragma warning restore CA1031
        {
            row.CrashWith(unforeseen);
        }

        lock (gate)
        {
            waiting.Release(row);
            row.HasPlace = KeepsPlaceUntilOut && !row.ChangedNothing;
            gone -= row.HasPlace ? 0 : 1;
            row.IsDone = true;
            Finish(row);
        }

        StartMore();
    }

    private void Finish(TRow row)
    {
        if ((row.Crash is null ? lastRowAfter(row) : 0) is { } last)
            EndAfter(last);
        // The pipeline's thread can go on only when the next row in order is done; waking it for others costs two switches a row.
        if (IsNextDone)
            wait.Notify();
    }

    private bool IsNextDone => inOrder.Count > 0 && inOrder.Peek().IsDone;

    // Rows before the one that failed still go, as if one were sent after the other.
    private void EndAfter(int number)
    {
        lastRowToGo = Math.Min(lastRowToGo ?? number, number);
        var dropped = waiting.TakeAfter(lastRowToGo.Value);
        if (dropped.Count == 0)
            return;
        FirstDropped = dropped.Min(row => Math.Min(FirstDropped ?? row.Number, row.Number));
        inOrder = new Queue<TRow>(inOrder.Where(row => !dropped.Contains(row)));
        wait.Notify();
    }
}
