using System;
using System.Collections.Generic;
using System.Management.Automation;
using PinDeliver.Files;

namespace PinDeliver.Commands;

/// <summary>Finds the files that -Path and -LiteralPath name.</summary>
internal static class CsvPaths
{
    private const string FileSystem = "FileSystem";

    /// <summary>Full paths of files, in the order in which they are named.</summary>
    /// <param name="session">Where drives and the current folder are.</param>
    /// <param name="wildcards">Paths with or without wildcards, or null.</param>
    /// <param name="literals">Paths that are taken as they are, or null.</param>
    /// <param name="refuse">Ends the command.</param>
    public static IReadOnlyList<string> Resolve(SessionState session, string[]? wildcards, string[]? literals, Action<CsvException> refuse)
    {
        var found = new List<string>();
        foreach (var path in wildcards ?? [])
            found.AddRange(OrRefuse(path, () => Matches(session, path), refuse));
        foreach (var path in literals ?? [])
            found.AddRange(OrRefuse(path, () => [Literal(session, path)], refuse));
        return found;
    }

    private static IReadOnlyList<string> OrRefuse(string path, Func<IReadOnlyList<string>> find, Action<CsvException> refuse)
    {
        try
        {
            return find();
        }
        catch (CsvException failure)
        {
            refuse(failure);
        }
        catch (ItemNotFoundException failure)
        {
            refuse(NotReadable(path, "There is no such file.", "Check the path.", failure));
        }
        catch (RuntimeException failure) when (failure is not PipelineStoppedException)
        {
            refuse(NotReadable(path, SafeText.For(failure.Message, 200), "Check the path.", failure));
        }

        return [];
    }

    private static System.Collections.ObjectModel.Collection<string> Matches(SessionState session, string path)
    {
        var matches = session.Path.GetResolvedProviderPathFromPSPath(path, out var provider);
        RequireFiles(path, provider);
        if (matches.Count == 0)
            throw NotReadable(path, "No file matches.", "Check the path; -LiteralPath takes brackets as they are.");
        return matches;
    }

    private static string Literal(SessionState session, string path)
    {
        var literal = session.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        RequireFiles(path, provider);
        return literal;
    }

    private static void RequireFiles(string path, ProviderInfo provider)
    {
        if (!provider.Name.Equals(FileSystem, StringComparison.Ordinal))
            throw NotReadable(path, $"This is a path of the provider {SafeText.For(provider.Name, 60)}.", "Name a file.");
    }

    private static CsvException NotReadable(string path, string problem, string fix, Exception? cause = null) =>
        new([new CsvFault(PinDeliverError.FileNotReadable, SafeText.For(path, 200), null, 0, problem, fix)], cause);
}
