using System;
using System.Collections.Generic;
using System.IO;

namespace PinDeliver.Jobs;

/// <summary>
/// The whole lines of a journal. A last one without a line end was torn by a kill, and is none. A power failure can leave zeros where the
/// disk had not yet written, also before what it had: from there on, nothing had counted.
/// </summary>
internal sealed class JournalLines
{
    private const int BlockSize = 64 * 1024;

    // A result is far shorter: this is no journal.
    private const int LongestLine = 16 * 1024 * 1024;

    private readonly Stream stream;

    public JournalLines(Stream stream) => this.stream = stream;

    /// <summary>Where the last whole line ends.</summary>
    public long End { get; private set; }

    /// <summary>Each line, without its line end, and where it begins; the bytes are good until the next one.</summary>
    /// <exception cref="InvalidDataException">A line is longer than any of a journal.</exception>
    public IEnumerable<(long Start, ReadOnlyMemory<byte> Line)> Read()
    {
        stream.Position = 0;
        var buffer = new byte[BlockSize];
        var (from, to) = (0, 0);
        while (true)
        {
            var length = Array.IndexOf(buffer, (byte)'\n', from, to - from);
            if (length >= 0)
            {
                if (Array.IndexOf(buffer, (byte)0, from, length - from) >= 0)
                    yield break;
                var line = new ReadOnlyMemory<byte>(buffer, from, length - from);
                var start = End;
                End += line.Length + 1;
                yield return (start, line);
                from = length + 1;
                continue;
            }

            if (to - from > LongestLine)
                throw new InvalidDataException("a line of it is longer than any of a journal");
            if (to - from == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            Array.Copy(buffer, from, buffer, 0, to - from);
            (from, to) = (0, to - from);
            var count = stream.Read(buffer, to, buffer.Length - to);
            if (count == 0)
                yield break;
            to += count;
        }
    }
}
