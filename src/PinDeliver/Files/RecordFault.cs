namespace PinDeliver.Files;

/// <summary>What RFC 4180 does not allow in a row.</summary>
internal enum RecordFault
{
    None,

    /// <summary>A quote in a cell that does not begin with one.</summary>
    QuoteInsideCell,

    /// <summary>Something else than a delimiter or the line's end behind a closing quote.</summary>
    TextAfterQuote,

    /// <summary>The file ends inside quotes.</summary>
    UnclosedQuote,

    /// <summary>A carriage return alone, in a file whose lines end otherwise.</summary>
    LoneCarriageReturn,

    /// <summary>A cell beyond <see cref="CsvLimits.Cell"/>.</summary>
    CellTooLong,

    /// <summary>A row beyond <see cref="CsvLimits.Row"/>.</summary>
    RowTooLong,
}
