using System;
using System.Text;
using System.Threading;

namespace PinDeliver.Files;

/// <summary>Decoded text, from the beginning of the row that is being read as far as the file has been read.</summary>
internal sealed class CharBuffer
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly FileBlocks blocks;
    private readonly Decoder decoder;
    private readonly EscapedBytes escaped = new();
    private readonly CancellationToken stop;
    private readonly int mostOfABlock;
    private bool isBeginning = true;
    private bool hasEnded;
    private bool hasNul;

    public CharBuffer(FileBlocks blocks, Encoding encoding, CancellationToken stop)
    {
        this.blocks = blocks;
        this.stop = stop;
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = escaped;
        decoder = strict.GetDecoder();
        // No encoding makes more than two of a byte, and none keeps more than a few bytes for later.
        mostOfABlock = (blocks.Block.Length * 2) + 16;
        Chars = new char[mostOfABlock];
    }

    /// <summary>The characters; those that count are from <see cref="Start"/> up to <see cref="End"/>.</summary>
    public char[] Chars { get; private set; }

    public int Start { get; set; }

    public int End { get; private set; }

    public ReadOnlySpan<char> Text => Chars.AsSpan(Start, End - Start);

    /// <summary>Whether a NUL or a byte outside the encoding has been seen, so that rows must be looked at.</summary>
    public bool IsSuspect => hasNul || escaped.Used;

    /// <summary>Reads on; false at the end of the file. <see cref="Start"/> may move to 0.</summary>
    public bool Fill()
    {
        if (hasEnded)
            return false;
        MakeRoom();
        var before = End;
        while (End == before && !hasEnded)
        {
            var length = blocks.Read(stop);
            hasEnded = length == 0;
            End += decoder.GetChars(blocks.Block, 0, length, Chars, End, flush: hasEnded);
            if (isBeginning && End > before)
                SkipMarks();
        }

        hasNul |= Chars.AsSpan(before, End - before).IndexOf('\0') >= 0;
        return End > before;
    }

    private void MakeRoom()
    {
        Array.Copy(Chars, Start, Chars, 0, End - Start);
        (Start, End) = (0, End - Start);
        var needed = End + mostOfABlock;
        if (needed <= Chars.Length)
            return;
        var larger = new char[Math.Max(needed, Chars.Length * 2)];
        Array.Copy(Chars, larger, End);
        Chars = larger;
    }

    // Marks come doubled where a program puts its own before a text that has one.
    private void SkipMarks()
    {
        while (Start < End && Chars[Start] == ByteOrderMark)
            Start++;
        isBeginning = Start == End;
    }
}
