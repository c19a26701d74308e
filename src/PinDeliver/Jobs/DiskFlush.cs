using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Jobs;

/// <summary>
/// Has a disk keep what is written to a file, on a thread of its own, as long as there is anything new: what is written while it keeps what
/// came before is one group, so that many rows share one wait.
/// </summary>
internal sealed class DiskFlush : IDisposable
{
    private readonly object gate = new();
    private readonly Action flush;
    private TaskCompletionSource<bool> group = NewGroup();
    private bool isDirty;
    private bool isClosed;

    /// <param name="flush">Returns once the disk keeps everything that was written before; may be called while more is written.</param>
    public DiskFlush(Action flush)
    {
        this.flush = flush;
        new Thread(FlushAll) { IsBackground = true, Name = "PinDeliver journal" }.Start();
    }

    /// <summary>Why the disk keeps nothing any more, or null.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Ends once the disk keeps what was written before the call; false where it does not.</summary>
    public Task<bool> AfterNext()
    {
        lock (gate)
        {
            isDirty = true;
            Monitor.Pulse(gate);
            return isClosed ? Task.FromResult(false) : group.Task;
        }
    }

    /// <summary>Returns once the disk keeps what was written before the call; false where it does not.</summary>
    public bool Flush()
    {
        TaskCompletionSource<bool> flushed;
        lock (gate)
        {
            if (isClosed)
                return false;
            (flushed, group, isDirty) = (group, NewGroup(), false);
        }

        try
        {
            flush();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Fault ??= failure;
        }

        var isKept = Fault is null;
        flushed.SetResult(isKept);
        return isKept;
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (isClosed)
                return;
            isClosed = true;
            Monitor.Pulse(gate);
            group.SetResult(false);
        }
    }

    // What waits goes on elsewhere, so that the next group is not kept waiting.
    private static TaskCompletionSource<bool> NewGroup() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void FlushAll()
    {
        while (WaitForMore())
            Flush();
    }

    private bool WaitForMore()
    {
        lock (gate)
        {
            while (!isDirty && !isClosed)
                Monitor.Wait(gate);
            return !isClosed;
        }
    }
}
