namespace PinDeliver.Runs;

/// <summary>A line for a stream.</summary>
/// <param name="IsDebug">Debug, else verbose.</param>
/// <param name="Text">The line.</param>
internal readonly record struct LogLine(bool IsDebug, string Text);
