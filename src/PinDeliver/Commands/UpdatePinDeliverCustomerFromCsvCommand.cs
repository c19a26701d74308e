using System;
using System.Diagnostics;
using System.IO;
using System.Management.Automation;
using PinDeliver.Files;
using PinDeliver.Jobs;

namespace PinDeliver.Commands;

/// <summary>Updates customers from a CSV file, unattended: it goes on where a killed run was, and leaves result and retry files.</summary>
[Cmdlet(VerbsData.Update, "PinDeliverCustomerFromCsv", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(UpdateSummary))]
public sealed partial class UpdatePinDeliverCustomerFromCsvCommand : UpdateCmdlet
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly UpdateSummary summary = new();

    /// <summary>Runs the job, whatever comes, and puts out what became of it.</summary>
    protected override void EndProcessing()
    {
        Failure? failure;
        try
        {
            failure = Run();
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            // A command that was stopped can write nothing any more, but to its files.
            AddToLog("Stopped by Ctrl+C. The same command goes on.");
            throw new PipelineStoppedException();
        }
        catch (OperationCanceledException)
        {
            failure = Interrupted();
        }
        catch (PinDeliverException thrown)
        {
            failure = thrown.Failure;
        }
        catch (CsvException thrown)
        {
            failure = new Failure(thrown.Error, thrown.Message) { Advice = thrown.Faults[0].Fix };
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            failure = NotWritable(thrown);
        }

        End(failure);
    }

    private Failure? Remove(Journal journal)
    {
        try
        {
            journal.Delete();
            summary.JournalPath = null;
            return null;
        }
        catch (Exception thrown) when (thrown is IOException or UnauthorizedAccessException)
        {
            return new Failure(
                PinDeliverError.FileNotWritable, $"The files are in place, and the journal could not be removed: {WriteFault.Sentence(thrown.Message)}")
            { Cause = thrown, Advice = "Remove it: as long as it is there, the same command makes these files again, and sends nothing." };
        }
    }

    private static Failure NotWritable(Exception cause) =>
        new(PinDeliverError.FileNotWritable, SafeText.For(cause.Message, 300)) { Cause = cause };

    private void End(Failure? failure)
    {
        summary.Duration = watch.Elapsed;
        if (failure is not null)
        {
            summary.ExitCode = 1;
            summary.ErrorId = failure.ErrorId;
            Say(failure.Message);
            if (failure.Message.IndexOf(failure.Advice, StringComparison.Ordinal) < 0)
                Say(failure.Advice);
        }

        AddToLog(summary.ToString());
        // The error comes last: under $ErrorActionPreference = 'Stop' it ends the command.
        WriteObject(summary);
        if (failure is not null)
            WriteError(ErrorRecords.Create(failure, Path));
    }

    private void Say(string text) => summary.Message = summary.Message is null ? text : summary.Message + " " + text;

    private void AddToLog(string text)
    {
        if (summary.LogPath is null)
            return;
        if (JobLog.TryAdd(summary.LogPath, System.IO.Path.GetFileName(summary.Path) ?? "", text) is not { } problem)
            return;
        summary.LogPath = null;
        if (!StopToken.IsCancellationRequested)
            WriteWarning(problem);
    }
}
