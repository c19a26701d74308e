using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using PinDeliver.Sandbox.Customers;

namespace PinDeliver.Sandbox;

/// <summary>The customers. Thread-safe; what goes in and comes out is copied.</summary>
public sealed class CustomerStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Customer> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Customer> byExternalId = new(StringComparer.Ordinal);
    private readonly UpdateLedger? ledger;
    private readonly TimeProvider time;
    private int created;

    internal CustomerStore(UpdateLedger? ledger, TimeProvider time)
    {
        this.ledger = ledger;
        this.time = time;
    }

    /// <summary>Which updates are stored, or shown, otherwise than sent; none at first.</summary>
    public StoreModes Modes { get; } = new();

    /// <summary>The ids of all customers, in the order they were added.</summary>
    public IReadOnlyList<string> Ids
    {
        get
        {
            lock (gate)
                return byId.Keys.ToArray();
        }
    }

    /// <summary>Adds a customer, or replaces the one with this id.</summary>
    public void Seed(string id, string? externalId, JsonObject customer)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(customer);
        lock (gate)
        {
            if (byId.TryGetValue(id, out var earlier) && earlier.ExternalId is not null)
                byExternalId.Remove(earlier.ExternalId);

            Add(new Customer(id, externalId, customer.DeepClone().AsObject()));
        }
    }

    /// <summary>Adds 40 fictional customers at Swedish addresses: ids 1001 to 1040, external ids K-1001 to K-1040.</summary>
    public void SeedDefaults()
    {
        foreach (var (id, externalId, customer) in DefaultCustomers.All())
            Seed(id, externalId, customer);
    }

    /// <summary>A copy of the customer as stored, whatever reads show; null where there is none.</summary>
    public JsonObject? Get(string id) => Copy(IdentityKind.Id, id);

    /// <inheritdoc cref="Get"/>
    public JsonObject? GetByExternalId(string externalId) => Copy(IdentityKind.ExternalId, externalId);

    /// <summary>Removes every customer.</summary>
    public void Clear()
    {
        lock (gate)
        {
            byId.Clear();
            byExternalId.Clear();
        }
    }

    /// <summary>Back to the default customers.</summary>
    public void Reset()
    {
        lock (gate)
        {
            Clear();
            SeedDefaults();
        }
    }

    /// <summary>The customer's id, and a copy of what a read shows; null where there is none.</summary>
    internal (string Id, JsonObject Properties)? Read(IdentityKind kind, string identity)
    {
        lock (gate)
        {
            if (Find(kind, identity) is not { } customer)
                return null;
            var shown = customer.Read(time.GetUtcNow());
            foreach (var mode in Modes.Of(customer))
                mode.Show?.Invoke(shown);
            return (customer.Id, shown);
        }
    }

    internal bool Contains(IdentityKind kind, string identity)
    {
        lock (gate)
            return Find(kind, identity) is not null;
    }

    /// <summary>Merges and writes the ledger in one step, so that both tell the same order.</summary>
    internal bool TryApply(CheckedUpdate update, bool create)
    {
        lock (gate)
        {
            var customer = Find(update.Kind, update.Identity) ?? (create ? Create(update.Kind, update.Identity) : null);
            if (customer is null)
                return false;

            foreach (var mode in Modes.Of(customer))
            {
                if (mode.Delay > TimeSpan.Zero || mode.Reads > 0)
                    customer.KeepShowing(time.GetUtcNow() + mode.Delay, mode.Reads);
                mode.Change?.Invoke(customer.Properties, update.Changes);
            }

            customer.Merge(update.Changes);
            ledger?.Add(update, customer.Id);
            return true;
        }
    }

    private JsonObject? Copy(IdentityKind kind, string identity)
    {
        lock (gate)
            return Find(kind, identity)?.Properties.DeepClone().AsObject();
    }

    private Customer? Find(IdentityKind kind, string identity) =>
        (kind == IdentityKind.Id ? byId : byExternalId).GetValueOrDefault(identity);

    private Customer Create(IdentityKind kind, string identity)
    {
        var id = kind == IdentityKind.Id ? identity : string.Create(CultureInfo.InvariantCulture, $"new-{++created}");
        return Add(new Customer(id, kind == IdentityKind.Id ? null : identity, []));
    }

    private Customer Add(Customer customer)
    {
        byId[customer.Id] = customer;
        if (customer.ExternalId is not null)
            byExternalId[customer.ExternalId] = customer;

        return customer;
    }
}
