namespace PinDeliver.Files;

/// <summary>One place in a file that cannot be read as it stands.</summary>
/// <param name="Error">MalformedCsv, MisdecodedText or FileNotReadable.</param>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Line">The line, from 1, or null where the fault is the whole file's.</param>
/// <param name="Column">The character in that line, from 1.</param>
/// <param name="Problem">What stands there, safe to show.</param>
/// <param name="Fix">What to do about it.</param>
internal sealed record CsvFault(PinDeliverError Error, string File, long? Line, int Column, string Problem, string Fix)
{
    public override string ToString() => Line is null ? $"{File}: {Problem} {Fix}" : $"{File} line {Line}, column {Column}: {Problem} {Fix}";
}
