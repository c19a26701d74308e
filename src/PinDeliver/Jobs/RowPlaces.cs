using System;

namespace PinDeliver.Jobs;

/// <summary>Where in a journal each row's line stands: eight bytes a row.</summary>
internal sealed class RowPlaces
{
    // The header stands at 0: no row's line does.
    private long[] places = new long[1024];

    /// <summary>How many rows have a place.</summary>
    public int Count { get; private set; }

    /// <summary>The place of a row's line, or null.</summary>
    /// <param name="row">1-based.</param>
    public long? this[int row] => row < places.Length && places[row] is not 0 and var place ? place : null;

    public void Set(int row, long place)
    {
        if (row >= places.Length)
            Array.Resize(ref places, Math.Max(row + 1, places.Length * 2));
        if (places[row] == 0)
            Count++;
        places[row] = place;
    }
}
