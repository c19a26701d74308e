using System;
using System.Diagnostics;
using System.Management.Automation;
using PinDeliver.Rows;
using PinDeliver.Runs;

namespace PinDeliver.Commands;

/// <summary>A cmdlet that takes rows and does the same for each: it starts a run, feeds it, and ends as the run ends.</summary>
public abstract class RowCmdlet : PinDeliverCmdlet
{
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private RowRun? run;
    private int row;

    private protected RowCmdlet()
    {
    }

    /// <summary>
    /// A row: an Import-PinDeliverCsv row, a custom object, a hashtable or a DataRow, whose columns are named as parameters or as API
    /// names, in any case. A bare text or number is an Id.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

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

    /// <summary>Whether rows come down the pipeline or in a list; a call of its own has one row without a number.</summary>
    private protected bool IsPipeline => MyInvocation.ExpectingInput || InputObject is not null;

    /// <summary>Starts the run.</summary>
    protected sealed override void BeginProcessing()
    {
        var connection = FindConnection(Connection);
        var log = new RunLog(CallerPreferences.Wants(this, "Verbose"), CallerPreferences.Wants(this, "Debug"), () => watch.Elapsed, () => connection.Client.Pause);
        var settings = new RunSettings
        {
            ThrottleLimit = ThrottleLimit,
            FailureAction = CallerPreferences.FailureAction(this),
            IsPipeline = IsPipeline,
            Elapsed = () => watch.Elapsed,
        };
        var (work, output) = Begin(connection, log);
        run = new RowRun(settings, work, log, output, StopToken);
    }

    /// <summary>Reads a row and puts it on its way; puts out what is done.</summary>
    protected sealed override void ProcessRecord()
    {
        foreach (var item in RowList.Of(InputObject))
            Process(item);
    }

    /// <summary>Waits for what is on its way.</summary>
    protected sealed override void EndProcessing() => EndWith(() => run!.Complete());

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        run?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Prepares the cmdlet: what is asked of the service for a row, and where the answers go.</summary>
    private protected abstract (IRowWork Work, IRunOutput Output) Begin(PinDeliverConnection connection, RunLog log);

    /// <summary>Reads a row.</summary>
    /// <param name="source">As it came, or null for a call without one.</param>
    /// <param name="number">1-based.</param>
    private protected abstract RunRow Read(PSObject? source, int number);

    private void Process(PSObject? source)
    {
        row++;
        var read = Read(source, row);
        if (read.Origin is { } origin)
            run!.Total = (int)Math.Min(int.MaxValue, origin.Total);
        EndWith(() => run!.Add(read));
    }

    private void EndWith(Func<RunEnd?> step)
    {
        RunEnd? end;
        try
        {
            end = step();
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }

        if (end is not null)
            Terminate(end.Failure, end.Row.Source);
    }
}
