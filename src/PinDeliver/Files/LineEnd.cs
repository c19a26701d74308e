using System;

namespace PinDeliver.Files;

/// <summary>
/// What ends a file's lines. CR LF and LF may be mixed, as where a file was put together from two. CR alone is the line end of old Macs where
/// it ends every line; among others it is a cell's own that lost its quotes.
/// </summary>
internal sealed class LineEnd
{
    public const string CarriageReturn = "\r";

    /// <summary>What ends the first line, or null.</summary>
    public string? OfFile { get; private set; }

    public bool Allows(ReadOnlySpan<char> lineEnd)
    {
        OfFile ??= lineEnd.ToString();
        return (OfFile == CarriageReturn) == (lineEnd[0] == '\r' && lineEnd.Length == 1);
    }
}
