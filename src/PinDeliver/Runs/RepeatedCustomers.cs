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
        if (row.Receipt is not null && row.Message is null && unknown.TryGetValue(customer, out var earlier) && earlier != row.Number)
        {
            row.Message = FormattableString.Invariant(
                $"An earlier update of this customer (row {earlier}) got no reply in time; should it arrive late, it overwrites this one.");
        }

        if (row.HadUnknownAttempt)
            unknown[customer] = row.Number;
    }
}
