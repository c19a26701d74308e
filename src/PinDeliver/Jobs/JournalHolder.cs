using System;
using System.Diagnostics;
using System.IO;

namespace PinDeliver.Jobs;

/// <summary>
/// A small file beside a journal that says which process has it: nobody else can read the journal meanwhile. One that a killed process left
/// says nothing, as the journal is then free.
/// </summary>
internal sealed class JournalHolder : IDisposable
{
    private readonly string path;

    private JournalHolder(string path) => this.path = path;

    /// <summary>Says that this process has a journal.</summary>
    public static JournalHolder Write(string journal)
    {
        using var process = Process.GetCurrentProcess();
        var holder = new JournalHolder(PathOf(journal));
        File.WriteAllText(holder.path, FormattableString.Invariant($"process {process.Id} on {Environment.MachineName}"));
        return holder;
    }

    /// <summary>Who has a journal that cannot be opened, or null where nobody says so.</summary>
    public static string? Read(string journal)
    {
        try
        {
            return SafeText.For(File.ReadAllText(PathOf(journal)), 100);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It does no harm.
        }
    }

    private static string PathOf(string journal) => journal + ".holder";
}
