using System.Collections.Generic;

namespace PinDeliver.Sending;

/// <summary>
/// Rows that have been read and not sent, in input order. Of one customer only one is on its way: the file's order decides.
/// Not safe for several threads: the window's lock guards it.
/// </summary>
internal sealed class WaitingRows<TRow>
    where TRow : QueuedRow
{
    private readonly LinkedList<TRow> rows = new();
    private readonly HashSet<CustomerIdentity> busy = new(SameCustomer.Comparer);

    public void Add(TRow row) => rows.AddLast(row);

    /// <summary>Takes the first row whose customer is not busy, neither on its way nor with an earlier row that waits itself; null where there is none.</summary>
    public TRow? TryTake()
    {
        for (var node = rows.First; node is not null; node = node.Next)
        {
            if (IsHeldBack(node))
                continue;
            rows.Remove(node);
            busy.Add(node.Value.Customer!.Value);
            return node.Value;
        }

        return null;
    }

    /// <summary>The row's customer is free again.</summary>
    public void Release(TRow row) => busy.Remove(row.Customer!.Value);

    /// <summary>Takes out the rows behind one.</summary>
    /// <param name="number">Its number; 0 takes out all.</param>
    public HashSet<TRow> TakeAfter(int number)
    {
        var taken = new HashSet<TRow>();
        foreach (var row in rows)
        {
            if (row.Number > number)
                taken.Add(row);
        }

        foreach (var row in taken)
            rows.Remove(row);
        return taken;
    }

    private bool IsHeldBack(LinkedListNode<TRow> node)
    {
        var customer = node.Value.Customer!.Value;
        if (busy.Contains(customer))
            return true;
        for (var earlier = node.Previous; earlier is not null; earlier = earlier.Previous)
        {
            if (SameCustomer.Comparer.Equals(earlier.Value.Customer!.Value, customer))
                return true;
        }

        return false;
    }
}
