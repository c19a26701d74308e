namespace PinDeliver.Rows.Values;

/// <summary>A character beyond ASCII in a <see cref="DecodedText"/>.</summary>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="Length">How many characters of the source it takes.</param>
/// <param name="At">Where it stands in the decoded text.</param>
internal readonly record struct DecodedCharacter(int Start, int Length, int At);
