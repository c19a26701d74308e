using System;
using System.Management.Automation;

namespace PinDeliver.Commands;

/// <summary>The full path of a file that a command writes.</summary>
internal static class OutputPath
{
    /// <exception cref="PinDeliverException">FileNotWritable: it is no path of the file system.</exception>
    public static string Resolve(SessionState session, string path)
    {
        Exception? cause = null;
        try
        {
            var full = session.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            if (provider.Name == "FileSystem")
                return full;
        }
        catch (RuntimeException thrown) when (thrown is not PipelineStoppedException)
        {
            cause = thrown;
        }

        throw new Failure(
            PinDeliverError.FileNotWritable, $"{SafeText.For(path, 200)} is no path of a file: {SafeText.For(cause?.Message ?? "another provider's path", 200)}")
        { Cause = cause }.ToException();
    }
}
