using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using PinDeliver.Jobs;

namespace PinDeliver.Commands;

/// <summary>Finds the files of a job, and whether they can be written.</summary>
internal sealed class JobPaths
{
    private static readonly StringComparer Comparer =
        Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private readonly SessionState session;

    public JobPaths(SessionState session) => this.session = session;

    /// <summary>All paths; those of the input and the log are told as soon as they are known.</summary>
    /// <exception cref="PinDeliverException">No file is named, or two are the same.</exception>
    public JobFiles Find(string? input, string? results, string? retry, string? log, string? journal, UpdateSummary summary)
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
        CheckDifferent(files);
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
                    PinDeliverError.FileNotWritable, $"{SafeText.For(path, 200)} cannot be written: {SafeText.For(thrown.Message, 200)} Nothing was sent.")
                { Cause = thrown }
                    .ToException();
            }
        }
    }

    // The retry file alone may be the input, which it then replaces.
    private static void CheckDifferent(JobFiles files)
    {
        var others = new[] { files.Results, files.Plan, files.Log, files.Journal };
        foreach (var path in others.Where(path => Comparer.Equals(path, files.Input) || Comparer.Equals(path, files.Retry)))
            throw Same(path);
        foreach (var same in new[] { files.Results, files.Log, files.Journal }.GroupBy(path => path, Comparer).Where(group => group.Count() > 1))
            throw Same(same.Key);
    }

    private static PinDeliverException Same(string path) => new Failure(
        PinDeliverError.FileNotWritable, $"{SafeText.For(path, 200)} is named for two files of the job. Nothing was sent.").ToException();

    private string? Full(string? path)
    {
        if (path is null)
            return null;
        return CsvPaths.Resolve(session, null, [path], failure => throw failure).Single();
    }
}
