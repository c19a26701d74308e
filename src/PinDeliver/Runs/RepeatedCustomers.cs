using System;
using System.Collections.Generic;
using PinDeliver.Sending;

namespace PinDeliver.Runs;

/// <summary>
/// Remembers customers with an update of which nobody knows what became: it may still arrive, late, and overwrite what a later row set.
/// </summary>
internal sealed class RepeatedCustomers
{
    private readonly Dictionary<CustomerIdentity, int> unknown = new(SameCustomer.Comparer);

    /// <summary>Says so in the message of a later row of such a customer.</summary>
    public void Note(RunRow row)
    {
        if (row.Identity is not { } customer)
            return;
        var note = Note(customer, row.Number, row.HadUnknownAttempt);
        if (row.Receipt is not null)
            row.Message ??= note;
    }

    /// <summary>The same for a row of which only this is known; rows come in their order.</summary>
    /// <param name="customer">Whom the row is for.</param>
    /// <param name="row">Its number.</param>
    /// <param name="hadUnknownAttempt">Whether a request for it got no reply.</param>
    /// <returns>What is to be said of it, if it was updated, or null.</returns>
    public string? Note(CustomerIdentity customer, int row, bool hadUnknownAttempt)
    {
        var note = unknown.TryGetValue(customer, out var earlier) && earlier != row
            ? FormattableString.Invariant(
                $"An earlier update of this customer (row {earlier}) got no reply in time; should it arrive late, it overwrites this one.")
            : null;
        if (hadUnknownAttempt)
            unknown[customer] = row;
        return note;
    }
}
