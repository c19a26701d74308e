using System;
using System.Globalization;
using System.Management.Automation;
using PinDeliver.Rows;
using PinDeliver.Runs;

namespace PinDeliver.Commands;

/// <summary>Writes a run's answers to the streams of a cmdlet.</summary>
internal sealed class RunOutput : IRunOutput
{
    private const int ActivityId = 1786;

    private readonly Cmdlet cmdlet;
    private readonly string activity;
    private readonly Func<RunRow, object?> resultOf;

    /// <param name="cmdlet">Writes.</param>
    /// <param name="activity">What the progress calls the run.</param>
    /// <param name="resultOf">What is put out for a row that is done; null for nothing.</param>
    public RunOutput(Cmdlet cmdlet, string activity, Func<RunRow, object?> resultOf)
    {
        this.cmdlet = cmdlet;
        this.activity = activity;
        this.resultOf = resultOf;
    }

    public void Result(RunRow row)
    {
        if (resultOf(row) is { } result)
            cmdlet.WriteObject(result);
    }

    public void Error(RunRow row, Failure failure) => cmdlet.WriteError(ErrorRecords.Create(failure, RowTarget.Of(row.Source)));

    public void Warning(string text) => cmdlet.WriteWarning(text);

    public void Line(LogLine line)
    {
        if (line.IsDebug)
            cmdlet.WriteDebug(line.Text);
        else
            cmdlet.WriteVerbose(line.Text);
    }

    public void Progress(ProgressReport? report) => cmdlet.WriteProgress(report is null
        ? new ProgressRecord(ActivityId, activity, "Done") { RecordType = ProgressRecordType.Completed }
        : new ProgressRecord(ActivityId, activity, Status(report))
        {
            CurrentOperation = report.WaitingFor,
            PercentComplete = report.Total is > 0 and { } total ? Math.Min(100, (int)(100L * report.Done / total)) : -1,
            SecondsRemaining = report.Left is { } left ? (int)Math.Min(int.MaxValue, left.TotalSeconds) : -1,
        });

    private static string Status(ProgressReport report)
    {
        var done = report.Total is { } total
            ? string.Format(CultureInfo.CurrentCulture, "{0} of {1} done", report.Done, total)
            : string.Format(CultureInfo.CurrentCulture, "{0} done", report.Done);
        // The reason of a wait too: PowerShell 7 draws the status and not the operation.
        return report.WaitingFor is { } reason
            ? string.Format(CultureInfo.CurrentCulture, "{0}, {1} failed; {2}", done, report.Failed, reason)
            : string.Format(CultureInfo.CurrentCulture, "{0}, {1} failed, {2:0.#} a second", done, report.Failed, report.PerSecond);
    }
}
