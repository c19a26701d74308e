namespace PinDeliver.Sending;

/// <summary>
/// How many rows are on their way, and whether one more may go. At most ThrottleLimit are sent beyond those that came out, so that
/// Select-Object -First stops near; while one waits for its next attempt, the others go on up to the window's end.
/// Not safe for several threads: the window's lock guards it.
/// </summary>
internal sealed class SendQuota
{
    private const int RowsPerPlace = 4;

    private readonly int throttleLimit;
    private int running;
    private int backingOff;
    private int gone;
    private int cameOut;

    public SendQuota(int throttleLimit) => this.throttleLimit = throttleLimit;

    /// <summary>How many rows may stand between reading and output.</summary>
    public int WindowSize => throttleLimit * RowsPerPlace;

    public bool HasPlace => running - backingOff < throttleLimit && gone - cameOut < (backingOff > 0 ? WindowSize : throttleLimit);

    public void Start()
    {
        running++;
        gone++;
    }

    public void BackOff(RowEntry entry)
    {
        entry.IsBackingOff = true;
        backingOff++;
    }

    public void Resume(RowEntry entry)
    {
        if (!entry.IsBackingOff)
            return;
        entry.IsBackingOff = false;
        backingOff--;
    }

    public void Finish(RowEntry entry)
    {
        Resume(entry);
        running--;
    }

    /// <summary>A row that was sent has come out.</summary>
    public void ComeOut() => cameOut++;
}
