using System.Collections.Generic;
using System.Threading;

namespace PinDeliver.Sandbox;

/// <summary>
/// The updates that were applied. The store writes it inside its own lock, so that its order is the order of application.
/// </summary>
internal sealed class UpdateLedger
{
    private readonly Lock _gate = new();
    private readonly List<LedgerEntry> _entries = [];
    private LedgerEntry[]? _snapshot = [];

    internal void Add(CheckedUpdate update, string customerId)
    {
        lock (_gate)
        {
            _entries.Add(new LedgerEntry(_entries.Count + 1, update, customerId));
            _snapshot = null;
        }
    }

    /// <summary>Kept until the next entry, so that a loop over the server's property does not copy the list at every step.</summary>
    internal LedgerEntry[] Snapshot()
    {
        lock (_gate)
        {
            return _snapshot ??= _entries.ToArray();
        }
    }
}
