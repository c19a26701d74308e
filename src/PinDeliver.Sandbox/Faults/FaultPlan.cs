using System;
using System.Collections.Generic;
using System.Threading;

namespace PinDeliver.Sandbox;

/// <summary>
/// Which request meets which fault. Thread-safe. Where several fit, the first of these wins: the n-th request, the customer's queue,
/// the queue of next requests, the customer's standing fault, every n-th request, chance.
/// A customer is named as its request names it: faults for the id 1003 leave requests for the external id K-1003 alone.
/// </summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly int _seed;
    private readonly Dictionary<int, Fault> _onRequest = [];
    private readonly Dictionary<string, Queue<Fault>> _queues = new(StringComparer.Ordinal);
    private readonly Queue<Fault> _next = new();
    private readonly Dictionary<string, Fault> _always = new(StringComparer.Ordinal);
    private readonly List<(int Every, Fault Fault)> _every = [];
    private readonly List<RandomFaults> _random = [];
    private volatile bool _empty = true;

    internal FaultPlan(int seed) => _seed = seed;

    /// <summary>The faults that wait for one customer, by id or external id.</summary>
    public FaultQueue For(string identity) => new(this, identity);

    /// <summary>A fault for every request for one customer, by id or external id.</summary>
    public void Always(string identity, Fault fault) => Change(() => _always[identity] = fault);

    /// <summary>A fault for every request.</summary>
    public void Always(Fault fault) => Every(1, fault);

    /// <summary>A fault for each n-th request of the server.</summary>
    public void Every(int n, Fault fault)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        Change(() => _every.Add((n, fault)));
    }

    /// <summary>A fault for one request, counted from the server's first as 1.</summary>
    public void OnRequest(int number, Fault fault) => Change(() => _onRequest[number] = fault);

    /// <summary>One fault for each of the next requests, whatever their customers.</summary>
    public void EnqueueNext(params Fault[] faults) => Change(() => Fill(_next, faults));

    /// <summary>Faults by chance. The same seed gives the same fault to the same customer's n-th request, in any interleaving.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A probability, or their sum, is not from 0 to 1.</exception>
    public void Random(int seed, params (double Probability, Fault Fault)[] choices)
    {
        RandomFaults random = new(seed, choices);
        Change(() => _random.Add(random));
    }

    /// <summary>
    /// As above, with <see cref="SandboxOptions.Seed"/>; a further call draws anew, so that two calls do not strike together.
    /// </summary>
    public void Random(params (double Probability, Fault Fault)[] choices)
    {
        lock (_gate)
        {
            Random(_seed + _random.Count, choices);
        }
    }

    /// <summary>Adds the fault of a command-line specification such as <c>1003=503x2;retry-after=1</c>.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public void Add(string specification) => FaultSpecification.Parse(specification).AddTo(this);

    /// <summary>No more faults.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _onRequest.Clear();
            _queues.Clear();
            _next.Clear();
            _always.Clear();
            _every.Clear();
            _random.Clear();
            _empty = true;
        }
    }

    internal void Enqueue(string identity, ReadOnlySpan<Fault> faults)
    {
        Fault[] added = faults.ToArray();
        Change(() =>
        {
            if (!_queues.TryGetValue(identity, out Queue<Fault>? queue))
            {
                _queues[identity] = queue = new Queue<Fault>();
            }

            Fill(queue, added);
        });
    }

    internal Fault? Next(string identity, int request)
    {
        // The hot path of a benchmark: no lock where there is no fault.
        if (_empty)
        {
            return null;
        }

        lock (_gate)
        {
            Fault? fault = Pick(identity, request);
            return fault is null || fault.MinDelay == fault.MaxDelay
                ? fault
                : fault.WithDelayAt(RandomFaults.Draw(_seed, identity, request));
        }
    }

    private static void Fill(Queue<Fault> queue, Fault[] faults)
    {
        foreach (Fault fault in faults)
        {
            queue.Enqueue(fault);
        }
    }

    private Fault? Pick(string identity, int request)
    {
        if (_onRequest.TryGetValue(request, out Fault? fault)
            || (_queues.TryGetValue(identity, out Queue<Fault>? queue) && queue.TryDequeue(out fault))
            || _next.TryDequeue(out fault)
            || _always.TryGetValue(identity, out fault))
        {
            return fault;
        }

        fault = _every.Find(rule => request % rule.Every == 0).Fault;
        for (int i = 0; fault is null && i < _random.Count; i++)
        {
            fault = _random[i].Next(identity);
        }

        return fault;
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            _empty = false;
        }
    }
}
