using System;
using System.Collections.Generic;
using System.Text;

namespace PinDeliver.Files;

/// <summary>What the user says about a file; everything else the file says itself.</summary>
internal sealed record CsvOptions
{
    /// <summary>What stands between cells, or null: the header tells.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The encoding of a file without a byte order mark, or null: UTF-8.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The columns' names, where the file has no header line.</summary>
    public IReadOnlyList<string>? Header { get; init; }

    /// <summary>Names in the file, in any case, and what they are to be called.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a column name means something to the reader of the rows: so the delimiter is found.</summary>
    public Func<string, bool> IsKnownName { get; init; } = _ => false;
}
