namespace PinDeliver.Runs;

/// <summary>Why a run ended before its rows did.</summary>
/// <param name="Failure">What the error says.</param>
/// <param name="Row">The row that it is about.</param>
internal sealed record RunEnd(Failure Failure, RunRow Row);
