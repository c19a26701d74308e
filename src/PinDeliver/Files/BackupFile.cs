using System;
using System.Collections.Generic;
using System.IO;

namespace PinDeliver.Files;

/// <summary>
/// A CSV file of former values, written while others wait for it: a row is on disk, whole, when <see cref="Write"/> returns. Safe to use
/// from several threads.
/// </summary>
internal sealed class BackupFile : IDisposable
{
    private readonly object writing = new();
    private readonly object flushing = new();
    private readonly FileStream stream;
    private readonly CsvWriter writer;
    private readonly string path;
    private readonly bool isEmpty;
    private bool isInPlace = true;
    private long written;
    private long flushed;

    private BackupFile(string path, FileStream stream, IReadOnlyList<string> columns, bool append, bool isEmpty = true)
    {
        this.path = path;
        this.stream = stream;
        this.isEmpty = isEmpty;
        writer = new CsvWriter(stream, CsvFormat.Default, append);
        if (!append)
            writer.WriteRow(columns);
    }

    /// <summary>Makes a new file with a header.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="columns">The header.</param>
    /// <param name="overwrite">Whether an existing file may be lost: once there is a row to take its place, and not before.</param>
    /// <exception cref="PinDeliverException">FileExists or FileNotWritable.</exception>
    public static BackupFile Create(string path, IReadOnlyList<string> columns, bool overwrite)
    {
        if (!File.Exists(path))
            return Try(path, () => new BackupFile(path, Open(path, FileMode.CreateNew), columns, append: false));
        if (!overwrite)
            throw Exists(path).ToException();
        return Try(path, () => new BackupFile(path, Open(TemporaryOf(path), FileMode.Create), columns, append: false) { isInPlace = false });
    }

    /// <summary>Goes on with the file of a run that did not come to its end; a last row that is not whole is taken off.</summary>
    /// <param name="path">A full path; without a file there, one is made.</param>
    /// <param name="columns">The header.</param>
    /// <param name="each">Gets the cells of every row that is there.</param>
    /// <exception cref="PinDeliverException">FileExists: there is another kind of file; or FileNotWritable.</exception>
    public static BackupFile Continue(string path, IReadOnlyList<string> columns, Action<IReadOnlyList<string>> each)
    {
        if (!File.Exists(path))
        {
            Try(path, () => File.Delete(TemporaryOf(path)));
            return Create(path, columns, overwrite: false);
        }

        // The run before had no row yet that was to take the place of this older file.
        if (File.Exists(TemporaryOf(path)))
            return Create(path, columns, overwrite: true);
        var isEmpty = true;
        Try(path, () => CsvTail.TakeOffTornRow(path));
        try
        {
            using var file = CsvFile.Open(path, new CsvOptions { Delimiter = CsvFormat.Default.Delimiter });
            if (string.Join(",", file.Header) != string.Join(",", columns))
                throw Exists(path).ToException();
            for (var rows = file.ReadRows(); rows.Read();)
            {
                each(rows.ToArray());
                isEmpty = false;
            }
        }
        catch (CsvException)
        {
            throw Exists(path).ToException();
        }

        return Try(path, () => new BackupFile(path, Open(path, FileMode.Append), columns, append: true, isEmpty));
    }

    /// <summary>The failure of an existing file that is not to be lost.</summary>
    public static Failure Exists(string path) =>
        new(PinDeliverError.FileExists, $"{SafeText.For(path, 200)} exists already, and may hold former values that are nowhere else.");

    /// <summary>Appends a row, and waits until it is on disk. Rows that wait together are flushed together.</summary>
    /// <returns>Why it could not be written, or null.</returns>
    public Failure? Write(IReadOnlyList<string?> cells)
    {
        try
        {
            var mine = Append(cells);
            lock (flushing)
            {
                if (flushed < mine)
                    Flush();
                if (!isInPlace)
                    PutInPlace();
            }

            return null;
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            return NotWritable(path, thrown);
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        if (isInPlace && (!isEmpty || written > 0))
            return;
        try
        {
            // A header alone backs nothing up, and would stand in the way of the next run.
            File.Delete(isInPlace ? path : TemporaryOf(path));
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            // It stays, and does no harm.
        }
    }

    private static string TemporaryOf(string path) => RealPath.Of(path) + ".new";

    // Whoever reads the older file, such as the command before this one in the pipeline, goes on reading that one.
    private void PutInPlace()
    {
        FilePlace.Replace(TemporaryOf(path), RealPath.Of(path));
        isInPlace = true;
    }

    // Windows moves an open file only where its opener allows that.
    private static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 1);

    private static void Try(string path, Action action) => Try<object?>(path, () =>
    {
        action();
        return null;
    });

    private static T Try<T>(string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw NotWritable(path, thrown).ToException();
        }
    }

    private static Failure NotWritable(string path, Exception thrown) =>
        new(PinDeliverError.FileNotWritable, $"{SafeText.For(path, 200)} cannot be written: {SafeText.For(thrown.Message, 200)}") { Cause = thrown };

    private long Append(IReadOnlyList<string?> cells)
    {
        lock (writing)
        {
            var start = stream.Position;
            try
            {
                writer.WriteRow(cells);
            }
            catch (IOException)
            {
                // A full disk may have taken half a row: no reader is to find that.
                stream.SetLength(start);
                throw;
            }

            return ++written;
        }
    }

    private void Flush()
    {
        long upTo;
        lock (writing)
        {
            upTo = written;
#if !NET
            stream.Flush(flushToDisk: true);
#endif
        }

#if NET
        RandomAccess.FlushToDisk(stream.SafeFileHandle);
#endif
        flushed = upTo;
    }
}
