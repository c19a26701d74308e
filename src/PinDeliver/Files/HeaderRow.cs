using System.Collections.Generic;

namespace PinDeliver.Files;

/// <summary>A file's columns.</summary>
/// <param name="Cells">Their names as they stand in the file.</param>
/// <param name="Names">The same, cleaned and mapped.</param>
/// <param name="IsInFile">Whether the file has them, and not the user.</param>
/// <param name="HasSepLine">Whether a sep= line stands before them.</param>
/// <param name="IsDelimiterAssumed">Whether there is but one column, so that nothing tells the delimiter.</param>
/// <param name="UnusedMapNames">Names in the map that the header does not have.</param>
internal sealed record HeaderRow(
    IReadOnlyList<string> Cells,
    IReadOnlyList<string> Names,
    bool IsInFile,
    bool HasSepLine,
    bool IsDelimiterAssumed,
    IReadOnlyList<string> UnusedMapNames)
{
    /// <summary>Whether a #TYPE line stands before them.</summary>
    public bool HasTypeLine { get; init; }

    public int RecordsBeforeRows => (HasTypeLine ? 1 : 0) + (HasSepLine ? 1 : 0) + (IsInFile ? 1 : 0);
}
