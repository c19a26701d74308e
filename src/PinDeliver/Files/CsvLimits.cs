namespace PinDeliver.Files;

/// <summary>How much of a file is held in memory at once, in UTF-16 code units.</summary>
internal static class CsvLimits
{
    /// <summary>The longest cell. Longer ones are a quote that is never closed, or no CSV at all.</summary>
    public const int Cell = 1024 * 1024;

    /// <summary>The longest row, all cells and quotes together.</summary>
    public const int Row = 16 * 1024 * 1024;

    /// <summary>How many faults are told at once.</summary>
    public const int Faults = 20;
}
