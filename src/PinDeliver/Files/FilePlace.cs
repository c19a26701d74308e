using System;
using System.IO;

namespace PinDeliver.Files;

/// <summary>Whether an open file still has its name: elsewhere than on Windows it can be removed, and another put in its place.</summary>
internal static class FilePlace
{
    /// <summary>Whether the file at a path is this one, as its length and the time of its last change tell: a locked one cannot be read.</summary>
    /// <param name="path">Where it was opened.</param>
    /// <param name="stream">The open file.</param>
    public static bool Holds(string path, FileStream stream) =>
        File.Exists(path) && stream.Length == new FileInfo(path).Length && LastWriteTimeOf(stream) == File.GetLastWriteTimeUtc(path);

#if NET
    private static DateTime LastWriteTimeOf(FileStream stream) => File.GetLastWriteTimeUtc(stream.SafeFileHandle);
#else
    // By its name: Windows, where this framework is, lets nobody put another file in the place of an open one.
    private static DateTime LastWriteTimeOf(FileStream stream) => File.GetLastWriteTimeUtc(stream.Name);
#endif

    /// <summary>Puts a file in the place of another, or where there is none; both are in one folder.</summary>
    public static void Replace(string file, string path)
    {
#if NET
        File.Move(file, path, overwrite: true);
#else
        if (File.Exists(path))
            File.Replace(file, path, destinationBackupFileName: null, ignoreMetadataErrors: true);
        else
            File.Move(file, path);
#endif
    }
}
