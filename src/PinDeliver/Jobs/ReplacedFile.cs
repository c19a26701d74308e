using System;
using System.IO;
using PinDeliver.Files;

namespace PinDeliver.Jobs;

/// <summary>
/// A file that is written beside the one it replaces, and takes its place as a whole: nobody ever sees half of it, and a full disk leaves the
/// old one as it was.
/// </summary>
internal sealed class ReplacedFile : IDisposable
{
    private readonly string temporary;
    private readonly FileStream stream;

    /// <exception cref="IOException">Nothing can be written there.</exception>
    public ReplacedFile(string path, CsvFormat format)
    {
        temporary = TemporaryOf(path);
        stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 64 * 1024);
        Writer = new CsvWriter(stream, format);
    }

    public CsvWriter Writer { get; }

    /// <summary>Where it is written before it takes a path's place.</summary>
    public static string TemporaryOf(string path) => path + ".new";

    /// <summary>Finds out whether a file can be put there, before a row is sent.</summary>
    /// <exception cref="IOException">It cannot: no such folder, no permission.</exception>
    public static void Try(string path)
    {
        if (Directory.Exists(path))
            throw new IOException("This is a folder.");
        // A device would be replaced by a file of its name.
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
            throw new IOException("This is a device.");
        using (new ReplacedFile(path, CsvFormat.Default))
        {
            // It could be made; it is gone again.
        }
    }

    /// <summary>Removes a file and what a killed run had begun of it.</summary>
    public static void Remove(string path)
    {
        File.Delete(TemporaryOf(path));
        File.Delete(path);
    }

    /// <summary>Ends the writing; everything is on the disk.</summary>
    public void Complete()
    {
        stream.Flush(flushToDisk: true);
        stream.Dispose();
    }

    /// <summary>Puts it in its place, in the folder where it was written.</summary>
    public void Replace(string path) => FilePlace.Replace(temporary, path);

    /// <summary>Removes what was not put in its place.</summary>
    public void Dispose()
    {
        try
        {
            Writer.Dispose();
        }
        catch (IOException)
        {
            // The disk is full, which was told when it was written.
        }

        File.Delete(temporary);
    }
}
