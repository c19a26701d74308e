using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;

namespace PinDeliver.Sandbox;

/// <summary>The customers. Thread-safe; what goes in and comes out is copied.</summary>
public sealed class CustomerStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Customer> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Customer> _byExternalId = new(StringComparer.Ordinal);
    private readonly UpdateLedger? _ledger;
    private int _created;

    internal CustomerStore(UpdateLedger? ledger) => _ledger = ledger;

    /// <summary>The ids of all customers, in the order they were added.</summary>
    public IReadOnlyList<string> Ids
    {
        get
        {
            lock (_gate)
            {
                return _byId.Keys.ToArray();
            }
        }
    }

    /// <summary>Adds a customer, or replaces the one with this id.</summary>
    public void Seed(string id, string? externalId, JsonObject customer)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(customer);
        lock (_gate)
        {
            if (_byId.TryGetValue(id, out Customer? earlier) && earlier.ExternalId is not null)
            {
                _byExternalId.Remove(earlier.ExternalId);
            }

            Add(new Customer(id, externalId, customer.DeepClone().AsObject()));
        }
    }

    /// <summary>Adds 40 fictional customers at Swedish addresses: ids 1001 to 1040, external ids K-1001 to K-1040.</summary>
    public void SeedDefaults()
    {
        foreach ((string id, string externalId, JsonObject customer) in DefaultCustomers.All())
        {
            Seed(id, externalId, customer);
        }
    }

    /// <summary>A copy of the customer, or null where there is none.</summary>
    public JsonObject? Get(string id) => Read(IdentityKind.Id, id);

    /// <inheritdoc cref="Get"/>
    public JsonObject? GetByExternalId(string externalId) => Read(IdentityKind.ExternalId, externalId);

    /// <summary>Removes every customer.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _byId.Clear();
            _byExternalId.Clear();
        }
    }

    /// <summary>Back to the default customers.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            Clear();
            SeedDefaults();
        }
    }

    internal JsonObject? Read(IdentityKind kind, string identity)
    {
        lock (_gate)
        {
            return Find(kind, identity)?.Properties.DeepClone().AsObject();
        }
    }

    internal bool Contains(IdentityKind kind, string identity)
    {
        lock (_gate)
        {
            return Find(kind, identity) is not null;
        }
    }

    /// <summary>Merges and writes the ledger in one step, so that both tell the same order.</summary>
    internal bool TryApply(CheckedUpdate update, bool create)
    {
        lock (_gate)
        {
            Customer? customer = Find(update.Kind, update.Identity) ?? (create ? Create(update.Kind, update.Identity) : null);
            if (customer is null)
            {
                return false;
            }

            customer.Merge(update.Changes);
            _ledger?.Add(update, customer.Id);
            return true;
        }
    }

    private Customer? Find(IdentityKind kind, string identity) =>
        (kind == IdentityKind.Id ? _byId : _byExternalId).GetValueOrDefault(identity);

    private Customer Create(IdentityKind kind, string identity)
    {
        string id = kind == IdentityKind.Id ? identity : string.Create(CultureInfo.InvariantCulture, $"new-{++_created}");
        return Add(new Customer(id, kind == IdentityKind.Id ? null : identity, []));
    }

    private Customer Add(Customer customer)
    {
        _byId[customer.Id] = customer;
        if (customer.ExternalId is not null)
        {
            _byExternalId[customer.ExternalId] = customer;
        }

        return customer;
    }
}
