using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Runtime.InteropServices;
using PinDeliver.Files;
using PinDeliver.Jobs;

namespace PinDeliver.Commands;

/// <summary>Finds the files of a job, and whether they can be written.</summary>
internal sealed class JobPaths
{
    private static readonly StringComparer Comparer =
        RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    private readonly SessionState session;

    public JobPaths(SessionState session) => this.session = session;

    /// <summary>All paths; those of the input and the log are told as soon as they are known.</summary>
    /// <exception cref="PinDeliverException">No file is named, or two are the same.</exception>
    public JobFiles Find(string? input, string? results, string? retry, string? log, string? journal, string? backup, UpdateSummary summary)
    {
        if (string.IsNullOrWhiteSpace(input))
            throw new Failure(PinDeliverError.FileNotReadable, "No file is named: give -Path.").ToException();
        var beside = JobFiles.Beside(Full(input)!);
        summary.Path = beside.Input;
        var files = beside with
        {
            Results = Full(results) ?? beside.Results,
            Plan = Full(results) ?? beside.Plan,
            Retry = Full(retry) ?? beside.Retry,
            Log = Full(log) ?? beside.Log,
            Journal = Full(journal) ?? beside.Journal,
        };
        CheckDifferent(files, backup is null ? null : OutputPath.Resolve(session, backup));
        summary.LogPath = files.Log;
        return files;
    }

    /// <summary>Finds out whether the files can be written, before a row is sent.</summary>
    /// <exception cref="PinDeliverException">FileNotWritable.</exception>
    public static void Try(JobFiles files, bool isPlan)
    {
        foreach (var path in isPlan ? [files.Plan] : new[] { files.Results, files.Retry })
        {
            try
            {
                ReplacedFile.Try(path);
            }
            catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
            {
                throw new Failure(
                    PinDeliverError.FileNotWritable, $"{SafeText.For(path, 200)} cannot be written: {WriteFault.Sentence(thrown.Message)} Nothing was sent.")
                { Cause = thrown, Advice = WriteFault.Advice }
                    .ToException();
            }
        }
    }

    // The retry file may be the input, which it then replaces; and of results and plan a command makes only one.
    private static void CheckDifferent(JobFiles files, string? backup)
    {
        var all = new List<string> { files.Input, files.Results, files.Log, files.Journal };
        if (files.Plan != files.Results)
            all.Add(files.Plan);
        if (RealPath.Of(files.Retry) is var retry && !Comparer.Equals(retry, RealPath.Of(files.Input)))
            all.Add(retry);
        if (backup is not null)
            all.Add(backup);
        all.AddRange(new[] { files.Results, files.Plan, files.Retry }.Distinct().Select(ReplacedFile.TemporaryOf));
        var found = new HashSet<string>(Comparer);
        foreach (var path in all)
        {
            if (!found.Add(RealPath.Of(path)))
                throw Same(path);
        }
    }

    private static PinDeliverException Same(string path) => new Failure(
        PinDeliverError.FileNotWritable, $"{SafeText.For(path, 200)} is named for two files of the job. Nothing was sent.")
    { Advice = "Give each a path of its own." }.ToException();

    private string? Full(string? path)
    {
        if (path is null)
            return null;
        return CsvPaths.Resolve(session, null, [path], failure => throw failure).Single();
    }
}
