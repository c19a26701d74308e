using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;

namespace PinDeliver.Files;

/// <summary>
/// A file's bytes, read twice from one handle. The first reading keeps a hash of each block, the second compares: a lock keeps nobody out on
/// Linux, and what was checked is what is read.
/// </summary>
internal sealed class FileBlocks : IDisposable
{
    private const int BlockSize = 64 * 1024;

    private readonly Stream stream;
    private readonly SHA256 hash = SHA256.Create();
    private readonly List<byte[]> hashes = [];
    private readonly byte[] block = new byte[BlockSize];
    private int blocksRead;
    private bool isChecked;

    /// <param name="stream">A stream that can be read again; it is closed with this.</param>
    public FileBlocks(Stream stream) => this.stream = stream;

    /// <summary>SHA-256 over the blocks' hashes, in hexadecimal: two files with the same are the same.</summary>
    public string ContentHash { get; private set; } = "";

    public byte[] Block => block;

    /// <summary>The first bytes, without reading on.</summary>
    public byte[] Peek(int count)
    {
        var start = new byte[count];
        stream.Position = 0;
        var length = ReadFully(start);
        stream.Position = 0;
        Array.Resize(ref start, length);
        return start;
    }

    /// <summary>The next block's length in bytes; 0 at the end.</summary>
    /// <exception cref="FileChangedException">The second reading found other bytes than the first.</exception>
    public int Read(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var length = ReadFully(block);
        if (length == 0)
            return End();
        var found = hash.ComputeHash(block, 0, length);
        if (!isChecked)
            hashes.Add(found);
        else if (blocksRead >= hashes.Count || !Same(found, hashes[blocksRead]))
            throw new FileChangedException();
        blocksRead++;
        return length;
    }

    /// <summary>Back to the beginning, for the second reading.</summary>
    public void Rewind()
    {
        isChecked = true;
        blocksRead = 0;
        stream.Position = 0;
    }

    public void Dispose()
    {
        stream.Dispose();
        hash.Dispose();
    }

    private static bool Same(byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right);

    private int End()
    {
        if (!isChecked)
        {
            var all = new byte[hashes.Count * 32];
            for (var i = 0; i < hashes.Count; i++)
                hashes[i].CopyTo(all, i * 32);
            ContentHash = BitConverter.ToString(hash.ComputeHash(all)).Replace("-", "");
        }
        else if (blocksRead != hashes.Count)
        {
            throw new FileChangedException();
        }

        return 0;
    }

    // A short read is not the end: network drives give what they have.
    private int ReadFully(byte[] buffer)
    {
        var length = 0;
        while (length < buffer.Length)
        {
            var count = stream.Read(buffer, length, buffer.Length - length);
            if (count == 0)
                break;
            length += count;
        }

        return length;
    }
}
