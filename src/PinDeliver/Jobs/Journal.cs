using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using PinDeliver.Files;

namespace PinDeliver.Jobs;

/// <summary>
/// What became of each row, on disk before it counts: a killed run goes on where it was. A line goes to the operating system at once, which
/// a kill cannot undo; against a power failure the disk is told to keep it, together with all lines that came while it kept the ones before.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly object gate = new();
    private readonly FileStream stream;
    private readonly JournalHolder holder;
    private readonly RowPlaces places;
    private readonly DiskFlush disk;
    private Exception? writeFault;
    private long length;
    private bool isRead;
    private bool isClosed;

    /// <param name="stream">The file, which nobody else has.</param>
    /// <param name="path">Its path.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="holder">Says that this process has it.</param>
    /// <param name="flush">Has the disk keep what was written; null for the real one.</param>
    public Journal(FileStream stream, string path, JournalContent content, JournalHolder holder, Action? flush = null)
    {
        disk = new DiskFlush(flush ?? FlushToDisk);
        this.holder = holder;
        this.stream = stream;
        Path = path;
        End = content.End;
        Failed = content.Failed;
        places = content.Places;
        Former = content.Former;
        Resumed = places.Count;
        length = content.Length;
    }

    public string Path { get; }

    /// <summary>Whether an earlier run had begun it.</summary>
    public bool IsTakenOver { get; init; }

    /// <summary>How many rows earlier runs of this job finished.</summary>
    public int Resumed { get; }

    /// <summary>The customers of rows that an earlier run had on their way, as they were before.</summary>
    public IReadOnlyDictionary<int, JsonElement> Former { get; }

    /// <summary>How many rows have their result.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return places.Count;
        }
    }

    /// <summary>How many rows failed, in this run and earlier ones.</summary>
    public int Failed { get; private set; }

    /// <summary>Set where no row is sent any more, and only the files are to be made.</summary>
    public JournalEnd? End { get; private set; }

    /// <summary>Why nothing can be written any more, such as a full disk; null while all is well.</summary>
    public Exception? Fault => writeFault ?? disk.Fault;

    /// <summary>Whether a row has its result.</summary>
    public bool Has(int row)
    {
        lock (gate)
            return places[row] is not null;
    }

    /// <summary>Writes what became of a row. Called on any thread.</summary>
    /// <returns>Whether it is written; <see cref="Fault"/> says why not.</returns>
    public bool Append(JournalEntry entry)
    {
        var line = entry.ToLine();
        lock (gate)
        {
            var place = length;
            if (!Write(line))
                return false;
            if (entry.State is RowState.Done or RowState.Failed)
                places.Set(entry.Row, place);
            if (entry.State == RowState.Failed)
                Failed++;
            return true;
        }
    }

    /// <summary>The same, and the disk keeps it: after a power failure, it is still there.</summary>
    public Task<bool> AppendAsync(JournalEntry entry) => Append(entry) ? disk.FlushAsync() : Task.FromResult(false);

    /// <summary>Writes that no row is sent any more, and makes sure that everything is on the disk.</summary>
    public bool Append(JournalEnd end)
    {
        lock (gate)
        {
            if (!Write(end.ToLine()))
                return false;
            End = end;
        }

        return Flush();
    }

    /// <summary>Opens a reader of the rows' lines; nothing is written any more, as both would move the file's position.</summary>
    public JournalReader OpenReader()
    {
        lock (gate)
            isRead = true;
        return new JournalReader(new BufferedStream(stream, 64 * 1024), places);
    }

    /// <summary>Makes sure that everything is on the disk.</summary>
    public bool Flush() => disk.FlushAsync().GetAwaiter().GetResult() && Fault is null;

    /// <summary>Removes it: the files are in place.</summary>
    public void Delete()
    {
        var isOurs = FilePlace.Holds(Path, stream);
        // Elsewhere than on Windows, its name goes before its lock does, so that nobody else's is removed.
        if (System.IO.Path.DirectorySeparatorChar == '\\')
            Dispose();
        // Not ours where somebody removed it meanwhile, and another run began its own there.
        if (isOurs)
            File.Delete(Path);
        Dispose();
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (isClosed)
                return;
            isClosed = true;
            holder.Dispose();
            stream.Dispose();
        }
    }

    private bool Write(byte[] line)
    {
        if (isRead || isClosed || Fault is not null)
            return false;
        try
        {
            if (stream.Position != length)
                stream.Position = length;
            stream.Write(line, 0, line.Length);
            length += line.Length;
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            writeFault = failure;
            return false;
        }
    }

    private void FlushToDisk()
    {
#if NET
        RandomAccess.FlushToDisk(stream.SafeFileHandle);
#else
        lock (gate)
            stream.Flush(flushToDisk: true);
#endif
    }
}
