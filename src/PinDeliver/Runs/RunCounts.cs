namespace PinDeliver.Runs;

/// <summary>What has come out of a run so far, in rows.</summary>
internal sealed class RunCounts
{
    public int Done { get; private set; }

    /// <summary>Those that were updated, or read where the run only reads.</summary>
    public int Succeeded { get; private set; }

    public int Failed { get; private set; }

    public void Add(RunRow row)
    {
        Done++;
        if (row.Failure is not null)
            Failed++;
        else if (row.Receipt is not null || (row.Update is null && row.Record is not null))
            Succeeded++;
    }
}
