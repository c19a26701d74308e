using System.Collections.Generic;

namespace PinDeliver.Files;

/// <summary>What the check of a whole file finds out.</summary>
internal sealed class CsvStructure
{
    /// <summary>The columns' names, cleaned and mapped.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The same as they stand in the file.</summary>
    public required IReadOnlyList<string> Header { get; init; }

    public required bool HasHeaderLine { get; init; }

    public required bool HasSepLine { get; init; }

    /// <summary>The #TYPE line, the sep= line and the header: how many rows are to be passed over.</summary>
    public required int RecordsBeforeRows { get; init; }

    public required CsvFormat Format { get; init; }

    public required long RowCount { get; init; }

    /// <summary>Names in the map that the header does not have.</summary>
    public required IReadOnlyList<string> UnusedMapNames { get; init; }
}
