using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using PinDeliver.Files;
using PinDeliver.Jobs;
using PinDeliver.Runs;

namespace PinDeliver.Commands;

/// <content>The job, from the paths to the files.</content>
public sealed partial class UpdatePinDeliverCustomerFromCsvCommand
{
    private const string GoOn = "Free the disk or the file, then run the same command: it goes on where it was.";

    private JobStop? jobStop;

    private Failure? Run()
    {
        using var stop = jobStop = new JobStop(StopToken);
        var isPlan = CallerPreferences.IsDryRun(this);
        var files = new JobPaths(SessionState).Find(Path, ResultPath, RetryPath, LogPath, JournalPath, BackupPath, summary);
        if (isPlan)
            summary.LogPath = null;
        var connection = FindConnectionOrThrow(Connection);
        using var input = CsvFile.Open(files.Input, CsvReading.Options(Delimiter, Encoding, Map, Header), stop.Token);
        summary.Rows = summary.NotSent = checked((int)input.RowCount);
        if (CsvReading.UnusedNames(input) is { } warning)
            WriteWarning(warning);
        if (input.RowCount == 0)
            return new Failure(PinDeliverError.MalformedCsv, $"{input.Name} has no rows.");
        if (isPlan)
        {
            JobPaths.Try(files, isPlan: true);
            return Plan(files, input, connection);
        }

        var question = $"Update the customers of {input.Name} ({Counted.Rows(summary.Rows)})";
        if (!ShouldProcess(question, question + "?", "Update customers"))
            return new Failure(PinDeliverError.JobInterrupted, "Not confirmed: nothing was sent.");
        return Update(files, input, connection);
    }

    private Failure? Update(JobFiles files, CsvFile input, PinDeliverConnection connection)
    {
        if (Restart)
            CheckBackup();
        var notes = new List<string>();
        using var journal = new JournalOpening(files.Journal, Identity(input, connection), notes.Add).Open(Restart);
        summary.Resumed = journal.Resumed;
        summary.JournalPath = files.Journal;
        notes.ForEach(WriteWarning);
        notes.ForEach(Say);
        try
        {
            Begin(journal, () => JobPaths.Try(files, isPlan: false));
            if (journal.End is null && Send(input, journal, connection) is { } failure)
            {
                Count(JobCounts.Of(journal, summary.Rows));
                return failure;
            }
        }
        catch (Exception thrown) when (thrown is CsvException or PinDeliverException or IOException or UnauthorizedAccessException)
        {
            if (summary.JournalPath is not null)
                Count(JobCounts.Of(journal, summary.Rows));
            throw;
        }

        return Report(files, input, journal);
    }

    private Failure? Send(CsvFile input, Journal journal, PinDeliverConnection connection)
    {
        var stop = jobStop!;
        var log = CreateLog(connection);
        using var backup = OpenBackup(journal);
        var recorder = new JobRecorder(journal, new ResultFactory(connection.Name));
        var sending = new JobSending(input, journal, recorder, stop.Door, MyInvocation.BoundParameters.ContainsKey(nameof(MaximumFailure)) ? MaximumFailure : null);
        var work = new JournalledWork(CreateWork(connection.Client, log, backup, isPipeline: true, new BegunStep(recorder)), recorder, stop.Door, sending.CountFailures);
        using var run = StartRun(work, log, input.Name, earlierDone: journal.Resumed, earlierFailed: journal.Failed);
        RunEnd? end = null;
        try
        {
            end = sending.Send(run, Reading(input, isPlan: false), stop.Token);
        }
        catch (OperationCanceledException) when (!StopToken.IsCancellationRequested)
        {
            // The time for the rows in flight is over.
        }
        finally
        {
            foreach (var row in stop.Door.Inside)
                recorder.RecordInterrupted(row);
            journal.Flush();
        }

        if (journal.Fault is { } fault)
            return NotRecorded(fault);
        if (stop.Signal is not null && journal.Count < summary.Rows)
            return Interrupted();
        return journal.Append(JobEnding.Of(end, sending, journal.Count < summary.Rows)) ? null : NotRecorded(journal.Fault);
    }

    // A resumed run continues the backup of the run before.
    private Backup? OpenBackup(Journal journal)
    {
        Backup? backup = null;
        Begin(journal, () => backup = OpenBackup(continues: journal.IsTakenOver));
        return backup;
    }

    // What has to be tried while no other run has the job. A run that may not begin leaves no journal: the next would take its files for its own.
    private void Begin(Journal journal, Action step)
    {
        try
        {
            step();
        }
        catch (PinDeliverException) when (!journal.IsTakenOver)
        {
            journal.Delete();
            summary.JournalPath = null;
            throw;
        }
    }

    private Failure? Report(JobFiles files, CsvFile input, Journal journal)
    {
        var report = new JobReport(files, input, journal);
        try
        {
            report.Make();
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException or CsvException)
        {
            Count(JobCounts.Of(journal, summary.Rows));
            var message = $"Every row that could be sent was sent, and the files could not be made: {WriteFault.Sentence(thrown.Message)}";
            return thrown is CsvException changed
                ? new Failure(changed.Error, message) { Cause = thrown, Advice = changed.Faults[0].Fix }
                : new Failure(PinDeliverError.FileNotWritable, message) { Cause = thrown, Advice = GoOn };
        }

        Count(report.Counts);
        summary.ResultPath = files.Results;
        summary.RetryPath = report.HasRetry ? report.RetryPath : null;
        summary.ExitCode = report.Counts.ExitCode;
        var end = journal.End!;
        if (Remove(journal) is { } failure)
            return failure;
        if (summary.ExitCode == 1)
            return new Failure(end.Error ?? PinDeliverError.ServiceUnreachable, end.Message ?? $"No row reached the service: {report.Counts.NoService}");
        if (end.Message is not null)
            Say(end.Message);
        summary.ErrorId = end.Error?.ToString();
        return null;
    }

    private JobIdentity Identity(CsvFile input, PinDeliverConnection connection) => new()
    {
        Input = input.ContentHash,
        BaseUri = connection.BaseUri.AbsoluteUri,
        Keys = connection.ApiKeyFingerprint + " " + connection.ApiClientKeyFingerprint,
        Parameters = ShapingParameters.Of(MyInvocation.BoundParameters, Culture ?? (UseCulture ? CultureInfo.CurrentCulture : null)),
    };

    private Failure Interrupted() => new(
        PinDeliverError.JobInterrupted, $"The run was interrupted ({jobStop?.Signal ?? "stopped"}).");

    private static Failure NotRecorded(Exception? fault) => new(
        PinDeliverError.FileNotWritable, $"The journal cannot be written: {WriteFault.Sentence(fault?.Message ?? "it is closed")}")
    { Cause = fault, Advice = GoOn };

    private void Count(JobCounts counts)
    {
        summary.Updated = counts.Updated;
        summary.Unchanged = counts.Unchanged;
        summary.Skipped = counts.Skipped;
        summary.Planned = counts.Planned;
        summary.Failed = counts.Failed;
        summary.NotSent = counts.NotSent;
    }
}
