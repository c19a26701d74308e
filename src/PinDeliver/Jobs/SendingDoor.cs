using System.Collections.Generic;
using PinDeliver.Runs;

namespace PinDeliver.Jobs;

/// <summary>The door through which rows go: once it is closed, no further row is sent, and what is on its way is known.</summary>
internal sealed class SendingDoor
{
    private readonly object gate = new();
    private readonly HashSet<RunRow> inside = [];
    private bool isClosed;

    public bool IsClosed
    {
        get
        {
            lock (gate)
                return isClosed;
        }
    }

    /// <summary>The rows that went in and did not come out.</summary>
    public IReadOnlyList<RunRow> Inside
    {
        get
        {
            lock (gate)
                return [.. inside];
        }
    }

    /// <summary>Lets a row in; false where the door is closed.</summary>
    public bool TryEnter(RunRow row)
    {
        lock (gate)
            return !isClosed && inside.Add(row);
    }

    public void Leave(RunRow row)
    {
        lock (gate)
            inside.Remove(row);
    }

    public void Close()
    {
        lock (gate)
            isClosed = true;
    }
}
