using System.Collections.Generic;
using System.Linq;

namespace PinDeliver.Tests.Files;

/// <summary>Rows are equal where every cell is.</summary>
internal sealed class CellByCell : IEqualityComparer<string[]>
{
    public static CellByCell Comparer { get; } = new();

    public bool Equals(string[]? x, string[]? y) => x is not null && y is not null && x.SequenceEqual(y);

    public int GetHashCode(string[] obj) => obj.Length;
}
