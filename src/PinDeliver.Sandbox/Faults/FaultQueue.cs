using System;

namespace PinDeliver.Sandbox;

/// <summary>The faults that wait for one customer. From <see cref="FaultPlan.For"/>.</summary>
public sealed class FaultQueue
{
    private readonly FaultPlan plan;
    private readonly string identity;

    internal FaultQueue(FaultPlan plan, string identity) => (this.plan, this.identity) = (plan, identity);

    /// <summary>One fault for each of the customer's next requests, in this order.</summary>
    public FaultQueue Enqueue(params ReadOnlySpan<Fault> faults)
    {
        plan.Enqueue(identity, faults);
        return this;
    }
}
