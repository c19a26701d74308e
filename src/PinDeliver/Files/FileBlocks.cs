using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Files;

/// <summary>
/// A file's bytes, read twice from one handle. The first reading keeps a hash of each block, the second compares: a lock keeps nobody out on
/// Linux, and what was checked is what is read. The next block is read and hashed while the one before is decoded.
/// </summary>
internal sealed class FileBlocks : IDisposable
{
    private const int LargestBlock = 64 * 1024;
    private const int SmallestBlock = 1024;
    private const int HashSize = 32;

    private readonly Stream stream;
    private readonly SHA256 hash = SHA256.Create();
    private readonly List<byte[]> hashes = [];
    private byte[] spare;
    private Task<int>? ahead;
    private int blocksRead;
    private bool isChecked;

    /// <param name="stream">A stream that can be read again; it is closed with this.</param>
    public FileBlocks(Stream stream)
    {
        this.stream = stream;
        var size = (int)Math.Max(SmallestBlock, Math.Min(stream.Length, LargestBlock));
        (Block, spare) = (new byte[size], new byte[size]);
    }

    /// <summary>SHA-256 over the blocks' hashes, in hexadecimal: two files with the same are the same.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>The block that was read last; another array after each reading.</summary>
    public byte[] Block { get; private set; }

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
        var length = ahead is null ? ReadBlock(spare) : ahead.GetAwaiter().GetResult();
        ahead = null;
        (Block, spare) = (spare, Block);
        if (length == Block.Length)
        {
            var next = spare;
            ahead = Task.Run(() => ReadBlock(next), CancellationToken.None);
        }

        return length;
    }

    /// <summary>Whether there is no other file at a path.</summary>
    public bool AreOf(string path) => stream is not FileStream file || !File.Exists(path) || FilePlace.Holds(path, file);

    /// <summary>Back to the beginning, for the second reading.</summary>
    public void Rewind()
    {
        Settle();
        isChecked = true;
        blocksRead = 0;
        stream.Position = 0;
    }

    public void Dispose()
    {
        Settle();
        stream.Dispose();
        hash.Dispose();
    }

    // Nobody may close the file under the reading ahead; what it finds counts no more.
    private void Settle()
    {
        if (ahead is null)
            return;
        ((IAsyncResult)ahead).AsyncWaitHandle.WaitOne();
        _ = ahead.Exception;
        ahead = null;
    }

    private int ReadBlock(byte[] block)
    {
        var length = ReadFully(block);
        if (length == 0)
        {
            End();
            return 0;
        }

        var found = hash.ComputeHash(block, 0, length);
        if (!isChecked)
            hashes.Add(found);
        else if (blocksRead >= hashes.Count || !found.AsSpan().SequenceEqual(hashes[blocksRead]))
            throw new FileChangedException();
        blocksRead++;
        return length;
    }

    private void End()
    {
        if (isChecked)
        {
            if (blocksRead != hashes.Count)
                throw new FileChangedException();
            return;
        }

        var all = new byte[hashes.Count * HashSize];
        for (var i = 0; i < hashes.Count; i++)
            hashes[i].CopyTo(all, i * HashSize);
        ContentHash = BitConverter.ToString(hash.ComputeHash(all)).Replace("-", "");
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
