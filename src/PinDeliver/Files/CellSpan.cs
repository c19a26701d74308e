namespace PinDeliver.Files;

/// <summary>Where a cell's text stands, counted from the beginning of its row.</summary>
/// <param name="Start">The first character, behind the opening quote if there is one.</param>
/// <param name="Length">The length, without the closing quote.</param>
/// <param name="HasDoubledQuotes">Whether quotes inside are still doubled.</param>
internal readonly record struct CellSpan(int Start, int Length, bool HasDoubledQuotes);
