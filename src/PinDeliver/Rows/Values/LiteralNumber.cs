namespace PinDeliver.Rows.Values;

/// <summary>
/// A number as it is written in a command or in JSON. PowerShell and .NET would keep its value only, so that <c>0701234567</c> loses its
/// zero and <c>2026.10</c> becomes 2026.1.
/// </summary>
/// <param name="Text">As it is written.</param>
internal sealed record LiteralNumber(string Text);
