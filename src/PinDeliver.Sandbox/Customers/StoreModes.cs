using System;
using System.Collections.Generic;
using System.Threading;
using PinDeliver.Sandbox.Customers;

namespace PinDeliver.Sandbox;

/// <summary>Which customers are stored otherwise than sent. Thread-safe. Several modes for one customer work one after the other.</summary>
public sealed class StoreModes
{
    private readonly Lock gate = new();
    private readonly List<StoreMode> always = [];
    private readonly Dictionary<string, List<StoreMode>> byIdentity = new(StringComparer.Ordinal);
    private volatile bool empty = true;

    internal StoreModes()
    {
    }

    /// <summary>A mode for one customer, by its id or its external id, whichever its requests name.</summary>
    public void For(string identity, StoreMode mode)
    {
        ArgumentNullException.ThrowIfNull(mode);
        lock (gate)
        {
            if (!byIdentity.TryGetValue(identity, out var modes))
                byIdentity[identity] = modes = [];
            modes.Add(mode);
            empty = false;
        }
    }

    /// <summary>A mode for every customer.</summary>
    public void Always(StoreMode mode)
    {
        ArgumentNullException.ThrowIfNull(mode);
        lock (gate)
        {
            always.Add(mode);
            empty = false;
        }
    }

    /// <summary>Adds the mode of a command-line specification such as <c>1003=round:3</c>.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public void Add(string specification)
    {
        var (target, mode) = StoreModeSpecification.Parse(specification);
        if (target == "*")
            Always(mode);
        else
            For(target, mode);
    }

    /// <summary>Everything is stored as sent again.</summary>
    public void Clear()
    {
        lock (gate)
        {
            always.Clear();
            byIdentity.Clear();
            empty = true;
        }
    }

    internal IReadOnlyList<StoreMode> Of(Customer customer)
    {
        if (empty)
            return [];
        lock (gate)
        {
            var modes = new List<StoreMode>(always);
            modes.AddRange(byIdentity.GetValueOrDefault(customer.Id) ?? []);
            if (customer.ExternalId is not null)
                modes.AddRange(byIdentity.GetValueOrDefault(customer.ExternalId) ?? []);
            return modes;
        }
    }
}
