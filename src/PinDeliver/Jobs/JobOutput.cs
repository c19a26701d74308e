using System;
using System.IO;
using PinDeliver.Runs;

namespace PinDeliver.Jobs;

/// <summary>A run's answers in a job: rows that are done are counted and not shown, as their results are in a file.</summary>
internal sealed class JobOutput : IRunOutput
{
    private static readonly TimeSpan LineInterval = TimeSpan.FromMinutes(1);

    private readonly IRunOutput output;
    private readonly Action<RunRow> rowDone;
    private readonly Action<string>? writeLine;
    private readonly Func<TimeSpan> elapsed;
    private readonly int earlierDone;
    private readonly int earlierFailed;
    private TimeSpan lastLine;
    private bool isDeaf;

    /// <param name="output">Gets warnings, lines and the progress.</param>
    /// <param name="rowDone">Called for each row that came out.</param>
    /// <param name="writeLine">Gets a line a minute where no console shows the progress; null where one does.</param>
    /// <param name="elapsed">The time since some moment.</param>
    /// <param name="earlierDone">Rows that earlier runs of the job did, failed ones too: the progress is that of the file.</param>
    /// <param name="earlierFailed">Those of them that failed.</param>
    public JobOutput(IRunOutput output, Action<RunRow> rowDone, Action<string>? writeLine, Func<TimeSpan> elapsed, int earlierDone = 0, int earlierFailed = 0)
    {
        this.output = output;
        this.rowDone = rowDone;
        this.writeLine = writeLine;
        this.elapsed = elapsed;
        this.earlierDone = earlierDone;
        this.earlierFailed = earlierFailed;
        lastLine = elapsed();
    }

    public void Result(RunRow row) => rowDone(row);

    public void Error(RunRow row, Failure failure)
    {
        // A row that failed is in the results and in the retry file.
    }

    public void Warning(string text) => Tell(() => output.Warning(text));

    public void Line(LogLine line) => Tell(() => output.Line(line));

    public void Progress(ProgressReport? report)
    {
        report = report is null ? null : report with
        {
            Done = report.Done + earlierDone,
            Failed = report.Failed + earlierFailed,
            Total = report.Total + earlierDone,
        };
        Tell(() => output.Progress(report));
        if (writeLine is null || report is null || elapsed() - lastLine < LineInterval)
            return;
        lastLine = elapsed();
        var wait = report.WaitingFor is null ? "" : "; " + report.WaitingFor;
        var percent = report.Total is > 0 and { } total ? FormattableString.Invariant($" ({100L * report.Done / total} %)") : "";
        Tell(() => writeLine(FormattableString.Invariant(
            $"{report.Done} of {report.Total} rows{percent}, {report.Failed} failed, {report.PerSecond:0.#} a second{wait}")));
    }

    // A terminal that was closed takes nothing any more: the rows are no less to be recorded.
    private void Tell(Action tell)
    {
        if (isDeaf)
            return;
        try
        {
            tell();
        }
        catch (IOException)
        {
            isDeaf = true;
        }
    }
}
