#if NET
using System;
using System.IO;
#endif

namespace PinDeliver.Files;

/// <summary>Where a path leads: two names of one file have the same.</summary>
internal static class RealPath
{
    /// <summary>A full path without symbolic links, as far as they can be followed; on .NET Framework the path itself.</summary>
#if NET
    public static string Of(string path) => Of(path, mostLinks: 20);

    private static string Of(string path, int mostLinks)
    {
        if (Path.GetDirectoryName(path) is not { Length: > 0 } folder)
            return path;
        var here = Path.Combine(Of(folder, mostLinks), Path.GetFileName(path));
        try
        {
            return mostLinks > 0 && File.ResolveLinkTarget(here, returnFinalTarget: true) is { } target ? Of(target.FullName, mostLinks - 1) : here;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return here;
        }
    }
#else
    public static string Of(string path) => path;
#endif
}
