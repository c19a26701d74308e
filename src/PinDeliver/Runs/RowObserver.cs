namespace PinDeliver.Runs;

/// <summary>Tells a run's log of one row's requests.</summary>
internal sealed class RowObserver : IRequestObserver
{
    private readonly RunLog log;
    private readonly RunRow row;

    public RowObserver(RunLog log, RunRow row)
    {
        this.log = log;
        this.row = row;
    }

    public bool WantsBodies => log.WantsDebug;

    public void AttemptEnded(in AttemptReport report)
    {
        row.Attempts++;
        log.Add(report);
    }

    public void Waiting(in WaitReport wait) => log.Add(wait, row);
}
