using System;

namespace PinDeliver.Sandbox;

/// <summary>The faults that wait for one customer. From <see cref="FaultPlan.For"/>.</summary>
public sealed class FaultQueue
{
    private readonly FaultPlan _plan;
    private readonly string _identity;

    internal FaultQueue(FaultPlan plan, string identity) => (_plan, _identity) = (plan, identity);

    /// <summary>One fault for each of the customer's next requests, in this order.</summary>
    public FaultQueue Enqueue(params ReadOnlySpan<Fault> faults)
    {
        _plan.Enqueue(_identity, faults);
        return this;
    }
}
