using System.Collections.Generic;

namespace PinDeliver.Sending;

/// <summary>
/// Rows that have been read and not sent, in input order. Of one customer only one is on its way: the file's order decides.
/// Not safe for several threads: the window's lock guards it.
/// </summary>
internal sealed class WaitingRows
{
    private readonly LinkedList<RowEntry> rows = new();
    private readonly HashSet<CustomerIdentity> busy = new(SameCustomer.Comparer);

    public void Add(RowEntry entry) => rows.AddLast(entry);

    /// <summary>Takes the first row whose customer is not busy, neither on its way nor with an earlier row that waits itself.</summary>
    public bool TryTake(out RowEntry entry)
    {
        for (var node = rows.First; node is not null; node = node.Next)
        {
            if (IsHeldBack(node))
                continue;
            rows.Remove(node);
            entry = node.Value;
            busy.Add(entry.Update!.Identity);
            return true;
        }

        entry = null!;
        return false;
    }

    /// <summary>The row's customer is free again.</summary>
    public void Release(RowEntry entry) => busy.Remove(entry.Update!.Identity);

    /// <summary>Takes out the rows behind one.</summary>
    /// <param name="row">Its number, 1-based; 0 takes out all.</param>
    public HashSet<RowEntry> TakeAfter(int row)
    {
        var taken = new HashSet<RowEntry>();
        foreach (var entry in rows)
        {
            if (entry.Row > row)
                taken.Add(entry);
        }

        foreach (var entry in taken)
            rows.Remove(entry);
        return taken;
    }

    private bool IsHeldBack(LinkedListNode<RowEntry> node)
    {
        if (busy.Contains(node.Value.Update!.Identity))
            return true;
        for (var earlier = node.Previous; earlier is not null; earlier = earlier.Previous)
        {
            if (SameCustomer.Comparer.Equals(earlier.Value.Update!.Identity, node.Value.Update!.Identity))
                return true;
        }

        return false;
    }
}
