#if NET
using System;
#endif
using System.IO;

namespace PinDeliver.Jobs;

/// <summary>Whether an open file still has its name: elsewhere than on Windows it can be removed, and another put in its place.</summary>
internal static class FilePlace
{
    /// <summary>Whether the file at a path is this one. Nobody can read one that is locked, so that it is told by a time that no other has.</summary>
    /// <param name="path">Where it was opened.</param>
    /// <param name="stream">The file, open for writing.</param>
    public static bool Holds(string path, FileStream stream)
    {
#if NET
        var mark = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(Random.Shared.NextInt64(TimeSpan.TicksPerDay));
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, mark);
        return File.GetLastWriteTimeUtc(stream.SafeFileHandle) == File.GetLastWriteTimeUtc(path);
#else
        // Windows removes no file that is open.
        return stream.CanWrite && File.Exists(path);
#endif
    }
}
