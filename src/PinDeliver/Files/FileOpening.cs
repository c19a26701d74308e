using System;
using System.IO;

namespace PinDeliver.Files;

/// <summary>Opens files for reading, and says in plain words why one cannot be opened.</summary>
internal static class FileOpening
{
    /// <summary>A handle that lets others read, and on Windows nobody write.</summary>
    /// <exception cref="CsvException">FileNotReadable.</exception>
    public static Stream Open(string path)
    {
        FileStream stream;
        try
        {
            if (Directory.Exists(path))
                throw NotReadable(path, null, "This is a folder.", "Name a file in it.");
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw NotReadable(path, failure);
        }

        if (stream.CanSeek)
            return stream;
        stream.Dispose();
        throw NotReadable(path, null, "This is a pipe or a device; the file is read twice, first to check it.", "Save the text to a file first.");
    }

    public static CsvException NotReadable(string path, Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => NotReadable(path, failure, "There is no such file.", "Check the path."),
        UnauthorizedAccessException => NotReadable(path, failure, "It may not be read by this user.", "Check its permissions."),
        _ => NotReadable(path, failure, SafeText.For(failure.Message, 200), "Close the program that has it open, or check the drive."),
    };

    private static CsvException NotReadable(string path, Exception? cause, string problem, string fix) =>
        new([new CsvFault(PinDeliverError.FileNotReadable, SafeText.For(path, 200), null, 0, problem, fix)], cause);
}
