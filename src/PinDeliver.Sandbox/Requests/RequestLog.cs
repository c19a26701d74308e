using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Sandbox;

/// <summary>The requests so far. Thread-safe: enumerating walks a snapshot.</summary>
public sealed class RequestLog : IEnumerable<RecordedRequest>
{
    private readonly Lock gate = new();
    private readonly List<RecordedRequest> requests = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> waiters = [];

    public int Count
    {
        get
        {
            lock (gate)
                return requests.Count;
        }
    }

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (gate)
            return requests.ToArray();
    }

    /// <summary>Completes once <paramref name="count"/> requests have been recorded, so that tests need not sleep.</summary>
    public Task WaitForCountAsync(int count, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            if (requests.Count >= count)
                return Task.CompletedTask;

            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiters.Add((count, reached));
            return reached.Task.WaitAsync(cancellationToken);
        }
    }

    public void Clear()
    {
        lock (gate)
            requests.Clear();
    }

    public IEnumerator<RecordedRequest> GetEnumerator() => Snapshot().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(RecordedRequest request)
    {
        lock (gate)
        {
            requests.Add(request);
            for (var i = waiters.Count - 1; i >= 0; i--)
            {
                if (waiters[i].Count <= requests.Count)
                {
                    waiters[i].Reached.SetResult();
                    waiters.RemoveAt(i);
                }
            }
        }
    }
}
