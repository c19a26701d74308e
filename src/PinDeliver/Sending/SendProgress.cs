using System;
using System.Globalization;
using System.Management.Automation;

namespace PinDeliver.Sending;

/// <summary>Write-Progress: only once the work has lasted half a second, at most four times a second, always completed.</summary>
internal sealed class SendProgress
{
    private const int ActivityId = 1786;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Func<TimeSpan> elapsed;
    private readonly Action<ProgressRecord> write;
    private readonly TimeSpan start;
    private TimeSpan last;
    private bool isShown;

    public SendProgress(Func<TimeSpan> elapsed, Action<ProgressRecord> write)
    {
        this.elapsed = elapsed;
        this.write = write;
        start = elapsed();
    }

    public int Done { get; private set; }

    public int Failed { get; private set; }

    public void Count(bool failed)
    {
        Done++;
        if (failed)
            Failed++;
    }

    /// <summary>Shows where the work stands, if it is time.</summary>
    /// <param name="waitingFor">What a row waits for, or null.</param>
    public void Show(string? waitingFor)
    {
        var now = elapsed();
        if (now - start < Patience || (isShown && now - last < Interval))
            return;
        isShown = true;
        last = now;
        write(new ProgressRecord(ActivityId, "Updating PinDeliver customers", string.Format(
            CultureInfo.CurrentCulture, "{0} done, {1} failed, {2:0.#} a second", Done, Failed, Done / (now - start).TotalSeconds))
        {
            CurrentOperation = waitingFor,
        });
    }

    /// <summary>Takes it off the screen.</summary>
    public void Complete()
    {
        if (!isShown)
            return;
        isShown = false;
        write(new ProgressRecord(ActivityId, "Updating PinDeliver customers", "Done") { RecordType = ProgressRecordType.Completed });
    }
}
