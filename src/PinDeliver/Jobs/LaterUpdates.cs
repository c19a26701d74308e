using System.Collections.Generic;
using PinDeliver.Sending;

namespace PinDeliver.Jobs;

/// <summary>Rows that failed while a later row of their customer was stored: run again, they would bring older values back.</summary>
internal sealed class LaterUpdates
{
    // Of customers with a row that failed: the last row that was stored, or 0.
    private readonly Dictionary<CustomerIdentity, int> lastStored = new(SameCustomer.Comparer);

    /// <param name="journal">At its end.</param>
    /// <param name="rows">How many rows the input has.</param>
    public LaterUpdates(Journal journal, int rows)
    {
        if (journal.Failed == 0)
            return;
        foreach (var entry in Entries(journal, rows))
        {
            if (entry is { State: RowState.Failed, Customer: { } customer })
                lastStored[customer] = 0;
        }

        foreach (var entry in Entries(journal, rows))
        {
            if (entry is { State: RowState.Done, Reach: RowReach.Service, Customer: { } customer } && lastStored.ContainsKey(customer))
                lastStored[customer] = entry.Row;
        }
    }

    /// <summary>What is to be said of a row that failed, with a blank before it; nothing where no later one was stored.</summary>
    public string NoteOn(JournalEntry failed) => failed.Customer is { } customer && lastStored[customer] > failed.Row
        ? System.FormattableString.Invariant(
            $" A later row of this customer (row {lastStored[customer]}) was stored: what both set, this row would set back if it were run again.")
        : "";

    private static IEnumerable<JournalEntry> Entries(Journal journal, int rows)
    {
        var reader = journal.OpenReader();
        for (var row = 1; row <= rows; row++)
        {
            if (reader.Read(row) is { } entry)
                yield return entry;
        }
    }
}
