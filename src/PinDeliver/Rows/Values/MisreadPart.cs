namespace PinDeliver.Rows.Values;

/// <summary>A word that was misread inside a text that else was not.</summary>
/// <param name="Word">The word as it stands there.</param>
/// <param name="Original">The word as it is when it is read rightly.</param>
internal sealed record MisreadPart(string Word, string Original);
