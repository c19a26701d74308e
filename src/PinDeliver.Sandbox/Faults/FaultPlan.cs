using System;
using System.Collections.Generic;
using System.Threading;
using PinDeliver.Sandbox.Faults;

namespace PinDeliver.Sandbox;

/// <summary>
/// Which request meets which fault. Thread-safe. Where several fit, the first of these wins: the n-th request, the customer's queue,
/// the queue of next requests, the customer's standing fault, every n-th request, chance.
/// A customer is named as its request names it: faults for the id 1003 leave requests for the external id K-1003 alone.
/// </summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly int seed;
    private readonly Dictionary<int, Fault> onRequest = [];
    private readonly Dictionary<string, Queue<Fault>> queues = new(StringComparer.Ordinal);
    private readonly Queue<Fault> next = new();
    private readonly Dictionary<string, Fault> always = new(StringComparer.Ordinal);
    private readonly List<(int Every, Fault Fault)> every = [];
    private readonly List<RandomFaults> random = [];
    private volatile bool empty = true;

    internal FaultPlan(int seed) => this.seed = seed;

    /// <summary>The faults that wait for one customer, by id or external id.</summary>
    public FaultQueue For(string identity) => new(this, identity);

    /// <summary>A fault for every request for one customer, by id or external id.</summary>
    public void Always(string identity, Fault fault) => Change(() => always[identity] = fault);

    /// <summary>A fault for every request.</summary>
    public void Always(Fault fault) => Every(1, fault);

    /// <summary>A fault for each n-th request of the server.</summary>
    public void Every(int n, Fault fault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        Change(() => every.Add((n, fault)));
    }

    /// <summary>A fault for one request, counted from the server's first as 1.</summary>
    public void OnRequest(int number, Fault fault) => Change(() => onRequest[number] = fault);

    /// <summary>One fault for each of the next requests, whatever their customers.</summary>
    public void EnqueueNext(params Fault[] faults) => Change(() => Fill(next, faults));

    /// <summary>Faults by chance. The same seed gives the same fault to the same customer's n-th request, in any interleaving.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A probability, or their sum, is not from 0 to 1.</exception>
    public void Random(int seed, params (double Probability, Fault Fault)[] choices)
    {
        var added = new RandomFaults(seed, choices);
        Change(() => random.Add(added));
    }

    /// <summary>
    /// As above, with <see cref="SandboxOptions.Seed"/>; a further call draws anew, so that two calls do not strike together.
    /// </summary>
    public void Random(params (double Probability, Fault Fault)[] choices)
    {
        lock (gate)
            Random(seed + random.Count, choices);
    }

    /// <summary>Adds the fault of a command-line specification such as <c>1003=503x2;retry-after=1</c>.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public void Add(string specification) => FaultSpecification.Parse(specification).AddTo(this);

    /// <summary>No more faults.</summary>
    public void Clear()
    {
        lock (gate)
        {
            onRequest.Clear();
            queues.Clear();
            next.Clear();
            always.Clear();
            every.Clear();
            random.Clear();
            empty = true;
        }
    }

    internal void Enqueue(string identity, ReadOnlySpan<Fault> faults)
    {
        var added = faults.ToArray();
        Change(() =>
        {
            if (!queues.TryGetValue(identity, out var queue))
                queues[identity] = queue = new Queue<Fault>();

            Fill(queue, added);
        });
    }

    internal Fault? Next(string identity, int request)
    {
        // The hot path of a benchmark: no lock where there is no fault.
        if (empty)
            return null;

        lock (gate)
        {
            var fault = Pick(identity, request);
            return fault is null || fault.MinDelay == fault.MaxDelay
                ? fault
                : fault.WithDelayAt(RandomFaults.Draw(seed, identity, request));
        }
    }

    private static void Fill(Queue<Fault> queue, Fault[] faults)
    {
        foreach (var fault in faults)
            queue.Enqueue(fault);
    }

    private Fault? Pick(string identity, int request)
    {
        if (onRequest.TryGetValue(request, out var fault)
            || (queues.TryGetValue(identity, out var queue) && queue.TryDequeue(out fault))
            || next.TryDequeue(out fault)
            || always.TryGetValue(identity, out fault))
        {
            return fault;
        }

        fault = every.Find(rule => request % rule.Every == 0).Fault;
        for (var i = 0; fault is null && i < random.Count; i++)
            fault = random[i].Next(identity);

        return fault;
    }

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
            empty = false;
        }
    }
}
