using System;
using System.Diagnostics;
using System.Management.Automation;
using PinDeliver.Rows;
using PinDeliver.Runs;

namespace PinDeliver.Commands;

/// <summary>A cmdlet that does the same for many rows: it starts a run, feeds it, and ends as the run ends.</summary>
public abstract class RunCmdlet : PinDeliverCmdlet
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private RowRun? run;

    private protected RunCmdlet()
    {
    }

    /// <summary>
    /// A connection of Connect-PinDeliver -PassThru, for scripts that serve several clients. Without it: the connection of this session,
    /// then that of the environment (PINDELIVER_API_KEY, PINDELIVER_API_CLIENT_KEY).
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public PinDeliverConnection? Connection { get; set; }

    /// <summary>How many requests may be under way at once, 1 to 64; never two for one customer, as the order of the rows counts.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>What has come out so far.</summary>
    private protected RunCounts Counts => run!.Counts;

    /// <summary>A log for the streams that the caller wants to see.</summary>
    private protected RunLog CreateLog(PinDeliverConnection connection) => new(
        CallerPreferences.Wants(this, "Verbose"), CallerPreferences.Wants(this, "Debug"), () => watch.Elapsed, () => connection.Client.Pause);

    /// <summary>Starts the run.</summary>
    /// <param name="client">Whom the work asks.</param>
    /// <param name="work">What is asked of the service for a row.</param>
    /// <param name="log">What happens on the way.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="failureAction">What is done with a row that fails.</param>
    /// <param name="isPipeline">Whether there are many rows; a call of its own has one without a number.</param>
    /// <param name="successWord">What became of a row that succeeded.</param>
    /// <param name="isDryRun">Whether nothing is sent that changes anything.</param>
    private protected void Start(
        PinDeliverClient client, IRowWork work, RunLog log, IRunOutput output, FailureAction failureAction, bool isPipeline,
        string successWord = "updated", bool isDryRun = false) =>
        run = new RowRun(
            new RunSettings
            {
                ThrottleLimit = ThrottleLimit,
                FailureAction = failureAction,
                IsPipeline = isPipeline,
                IsDryRun = isDryRun,
                SuccessWord = successWord,
                Replies = client.Replies,
                Elapsed = () => watch.Elapsed,
            },
            work, log, output, StopToken);

    /// <summary>Puts a row on its way, and puts out what is done.</summary>
    private protected void Process(RunRow row)
    {
        if (row.Origin is { } origin)
            run!.Total = (int)Math.Min(int.MaxValue, origin.Total);
        Go(row);
    }

    /// <summary>Waits for what is on its way.</summary>
    private protected void Complete() => Go(null);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        run?.Dispose();
        base.Dispose(disposing);
    }

    // A row, or none when there are no more.
    private void Go(RunRow? row)
    {
        RunEnd? end;
        try
        {
            end = row is null ? run!.Complete() : run!.Add(row);
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }

        if (end is not null)
            Terminate(end.Failure, RowTarget.Of(end.Row.Source));
    }
}
