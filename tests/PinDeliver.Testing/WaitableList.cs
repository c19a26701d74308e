using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Testing;

/// <summary>A list that others fill and a test can wait for, so that it need not sleep.</summary>
internal sealed class WaitableList<T> : IEnumerable<T>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Lock gate = new();
    private readonly List<T> items = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> waiters = [];

    public int Count
    {
        get
        {
            lock (gate)
                return items.Count;
        }
    }

    public T this[int index]
    {
        get
        {
            lock (gate)
                return items[index];
        }
    }

    public void Add(T item)
    {
        lock (gate)
        {
            items.Add(item);
            foreach (var waiter in waiters.FindAll(waiter => waiter.Count <= items.Count))
                waiter.Reached.TrySetResult();
            waiters.RemoveAll(waiter => waiter.Count <= items.Count);
        }
    }

    /// <summary>Completes once there are so many; fails after half a minute.</summary>
    public Task WaitForAsync(int count)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (items.Count >= count)
                return Task.CompletedTask;
            waiters.Add((count, reached));
        }

        return reached.Task.WaitAsync(Patience);
    }

    public IEnumerator<T> GetEnumerator()
    {
        lock (gate)
            return ((IEnumerable<T>)items.ToArray()).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
