using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace PinDeliver.Jobs;

/// <summary>The log of a file's runs: one line each.</summary>
internal static class JobLog
{
    /// <summary>Adds a line; gives the reason where it cannot.</summary>
    public static string? TryAdd(string path, string inputName, string text)
    {
#pragma warning disable RS0030 // A log has the time of the wall, which nothing else of a job depends on.
        var now = DateTimeOffset.Now.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
#pragma warning restore RS0030
        var line = $"{now} {SafeText.For(inputName, 100)}: {SafeText.For(text, 2000)}{Environment.NewLine}";
        try
        {
            File.AppendAllText(path, line, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return $"The log {SafeText.For(path, 200)} could not be written: {SafeText.For(failure.Message, 200)}";
        }
    }
}
