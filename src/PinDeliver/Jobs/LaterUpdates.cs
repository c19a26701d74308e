using System.Collections.Generic;
using PinDeliver.Sending;

namespace PinDeliver.Jobs;

/// <summary>Rows that failed while a later row of their customer was stored: run again, they would bring older values back.</summary>
internal sealed class LaterUpdates
{
    // Of customers with a row that failed: the last row behind it that was stored, or 0.
    private readonly Dictionary<CustomerIdentity, int> lastStored = new(SameCustomer.Comparer);

    /// <param name="journal">At its end.</param>
    /// <param name="rows">How many rows the input has.</param>
    public LaterUpdates(Journal journal, int rows)
    {
        if (journal.Failed == 0)
            return;
        foreach (var entry in journal.OpenReader().ReadTo(rows))
        {
            if (entry?.Customer is not { } customer)
                continue;
            var isKnown = lastStored.ContainsKey(customer);
            if (isKnown && entry is { State: RowState.Done, Reach: RowReach.Service })
                lastStored[customer] = entry.Row;
            else if (!isKnown && entry.State == RowState.Failed)
                lastStored[customer] = 0;
        }
    }

    /// <summary>What is to be said of a row that failed, with a blank before it; nothing where no later one was stored.</summary>
    public string NoteOn(JournalEntry failed) => failed.Customer is { } customer && lastStored[customer] > failed.Row
        ? System.FormattableString.Invariant(
            $" A later row of this customer (row {lastStored[customer]}) was stored: what both set, this row would set back if it were run again.")
        : "";
}
