using System;

namespace PinDeliver.Runs;

/// <summary>Where a run stands.</summary>
/// <param name="Done">Rows that have come out.</param>
/// <param name="Failed">Those of them that failed.</param>
/// <param name="Total">All rows, or null where nobody knows.</param>
/// <param name="PerSecond">Rows a second since the start.</param>
/// <param name="Left">The time that the others will probably take, or null.</param>
/// <param name="WaitingFor">What is waited for at this moment, or null.</param>
internal sealed record ProgressReport(int Done, int Failed, int? Total, double PerSecond, TimeSpan? Left, string? WaitingFor);
