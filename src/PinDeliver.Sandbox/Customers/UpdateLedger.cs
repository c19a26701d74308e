using System.Collections.Generic;
using System.Threading;

namespace PinDeliver.Sandbox.Customers;

/// <summary>
/// The updates that were applied. The store writes it inside its own lock, so that its order is the order of application.
/// </summary>
internal sealed class UpdateLedger
{
    private readonly Lock gate = new();
    private readonly List<LedgerEntry> entries = [];
    private LedgerEntry[]? snapshot = [];

    internal void Add(CheckedUpdate update, string customerId)
    {
        lock (gate)
        {
            entries.Add(new LedgerEntry(entries.Count + 1, update, customerId));
            snapshot = null;
        }
    }

    /// <summary>Kept until the next entry, so that a loop over the server's property does not copy the list at every step.</summary>
    internal LedgerEntry[] Snapshot()
    {
        lock (gate)
            return snapshot ??= entries.ToArray();
    }
}
