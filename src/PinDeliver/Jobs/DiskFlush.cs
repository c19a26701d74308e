using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Jobs;

/// <summary>
/// Has a disk keep what is written to a file. Who comes while nothing is flushed flushes at once; what is written meanwhile is the next group,
/// so that many rows share one wait.
/// </summary>
internal sealed class DiskFlush
{
    private readonly object gate = new();
    private readonly Action flush;
    private TaskCompletionSource<bool> next = NewGroup();
    private bool isAwaited;
    private bool isFlushing;

    /// <param name="flush">Returns once the disk keeps everything that was written before; may be called while more is written.</param>
    public DiskFlush(Action flush) => this.flush = flush;

    /// <summary>Why the disk keeps nothing any more, or null.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Ends once the disk keeps what was written before the call; false where it does not.</summary>
    public Task<bool> FlushAsync()
    {
        Task<bool> mine;
        lock (gate)
        {
            mine = next.Task;
            isAwaited = true;
            if (isFlushing)
                return mine;
            isFlushing = true;
        }

        // Nobody's row waits for more than one group: another thread goes on with what came meanwhile.
        if (FlushGroup())
            ThreadPool.QueueUserWorkItem(_ => FlushAll());
        return mine;
    }

    // What waits goes on elsewhere, so that the next group is not kept waiting.
    private static TaskCompletionSource<bool> NewGroup() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void FlushAll()
    {
        while (FlushGroup())
        {
            // More has come.
        }
    }

    // Whether there is another group.
    private bool FlushGroup()
    {
        TaskCompletionSource<bool> group;
        lock (gate)
            (group, next, isAwaited) = (next, NewGroup(), false);
        try
        {
            flush();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Fault ??= failure;
        }

        group.SetResult(Fault is null);
        lock (gate)
            return isFlushing = isAwaited;
    }
}
