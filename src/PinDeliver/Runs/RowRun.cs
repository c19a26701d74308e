using System;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Sending;

namespace PinDeliver.Runs;

/// <summary>
/// A run of rows, whatever command started it: rows go in as they are read, and come out in the same order, as soon as they are known.
/// It knows no engine, and writes on the thread that adds rows alone.
/// </summary>
internal sealed class RowRun : IDisposable
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(250);

    private readonly SendWindow<RunRow> window;
    private readonly IRunOutput output;
    private readonly RunPolicy policy;
    private readonly RunLog log;
    private readonly RunProgress progress;
    private readonly RepeatedCustomers repeated = new();
    private readonly Func<TimeSpan> elapsed;
    private readonly CancellationToken stop;
    private readonly string successWord;
    private TimeSpan lastReturn;
    private int lastRead;

    public RowRun(RunSettings settings, IRowWork work, RunLog log, IRunOutput output, CancellationToken stop)
    {
        this.output = output;
        this.log = log;
        this.stop = stop;
        elapsed = settings.Elapsed;
        policy = new RunPolicy(settings);
        successWord = settings.SuccessWord;
        progress = new RunProgress(elapsed, () => log.CurrentWait);
        window = new SendWindow<RunRow>(settings.ThrottleLimit, row => WorkAsync(work, row), policy.LastRowAfter, settings.Replies, stop)
        {
            KeepsPlaceUntilOut = settings.KeepsPlaceUntilOut,
        };
        log.LineCame = window.Wake;
        lastReturn = elapsed();
    }

    /// <summary>What has come out so far.</summary>
    public RunCounts Counts { get; } = new();

    /// <summary>Why a dry run checked its last rows without reading their customers, or null.</summary>
    public Failure? NotRead => policy.NotRead;

    /// <summary>How many rows there are, or null where nobody knows.</summary>
    public int? Total
    {
        get => progress.Total;
        set => progress.Total = value;
    }

    /// <summary>Puts a row on its way, and puts out what is done, until there is room for another.</summary>
    /// <returns>Why the run ended, or null while it goes on.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public RunEnd? Add(RunRow row)
    {
        // Where rows come slowly, each result comes out before the next row is read, for at most a tenth of the time between them.
        var patience = TimeSpan.FromTicks((elapsed() - lastReturn).Ticks / 10);
        lastRead = row.Number;
        row.IsDone = row.Failure is not null || row.Decided is not null;
        window.Add(row);
        var end = Pump(toTheEnd: false, patience);
        lastReturn = elapsed();
        return end;
    }

    /// <summary>Waits for everything that is on its way, and puts it out.</summary>
    /// <returns>Why the run ended before its rows did, or null.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public RunEnd? Complete() => Pump(toTheEnd: true, TimeSpan.Zero);

    private string Unchanged => Counts.Unchanged == 0 ? "" : FormattableString.Invariant($"{Counts.Unchanged} unchanged, ");

    public void Dispose() => window.Dispose();

    private Task WorkAsync(IRowWork work, RunRow row)
    {
        row.Failure = policy.NotRead;
        return row.Failure is null ? work.RunAsync(row, stop) : Task.CompletedTask;
    }

    private RunEnd? Pump(bool toTheEnd, TimeSpan patience)
    {
        RunEnd? end;
        try
        {
            end = PumpUntil(toTheEnd, elapsed() + patience);
        }
        catch
        {
            LeaveQuietly();
            throw;
        }

        if (toTheEnd || end is not null)
        {
            Leave();
            Summarise();
        }
        else
        {
            ShowProgress();
        }

        return end;
    }

    private void Summarise()
    {
        if (!log.WantsVerbose)
            return;
        output.Line(new LogLine(false, FormattableString.Invariant(
            $"{Counted.Rows(Counts.Done)} in {elapsed().TotalSeconds:0.0} s: {Counts.Succeeded} {successWord}, {Unchanged}{Counts.Failed} failed.")));
    }

    private RunEnd? PumpUntil(bool toTheEnd, TimeSpan patienceEnds)
    {
        while (true)
        {
            PutOut();
            if (window.IsEmpty)
                return policy.End(Counts, lastRead, window.FirstDropped);
            var left = patienceEnds - elapsed();
            var hasRoom = !toTheEnd && window.HasRoom;
            if (hasRoom && left <= TimeSpan.Zero)
                return null;
            ShowProgress();
            window.Wait(hasRoom && left < ProgressInterval ? left : ProgressInterval);
        }
    }

    private void PutOut()
    {
        WriteLog();
        while (!stop.IsCancellationRequested && window.TryTake() is { } row)
            PutOut(row);
        stop.ThrowIfCancellationRequested();
    }

    private void PutOut(RunRow row)
    {
        row.Crash?.Throw();
        Counts.Add(row);
        if (policy.Count(row))
            window.End();
        repeated.Note(row);
        WriteLog();
        if (row.Warning is not null)
            output.Warning(row.Warning);
        output.Result(row);
        if (row.Failure is null)
            return;
        var action = policy.ActionFor(row);
        if (action == FailureAction.GoOn)
            output.Error(row, policy.Named(row));
        else if (action == FailureAction.Warn)
            output.Warning(policy.Named(row).Message);
    }

    private void ShowProgress()
    {
        if (progress.Next(Counts) is { } report)
            output.Progress(report);
    }

    private void Leave()
    {
        WriteLog();
        if (progress.Complete())
            output.Progress(null);
    }

    // What goes wrong here would hide why the run ended: a pipeline that has ended takes nothing any more.
    private void LeaveQuietly()
    {
        try
        {
            Leave();
        }
#pragma warning disable CA1031
        catch
#pragma warning restore CA1031
        {
            // The exception under way says so already.
        }
    }

    private void WriteLog()
    {
        while (log.TryTake(out var line))
            output.Line(line);
    }
}
