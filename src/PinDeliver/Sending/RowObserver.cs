using System;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Sending;

/// <summary>Ties one row's update to the window: its place among the requests, its waits, its log lines.</summary>
internal sealed class RowObserver : IUpdateObserver
{
    private readonly SendWindow window;
    private readonly RowEntry entry;
    private readonly StreamLog log;

    public RowObserver(SendWindow window, RowEntry entry, StreamLog log)
    {
        this.window = window;
        this.entry = entry;
        this.log = log;
    }

    public bool WantsBodies => log.WantsDebug;

    public Task EnterAsync(CancellationToken cancellationToken) => window.EnterAsync(entry);

    public void Exit() => window.Exit();

    public void AttemptEnded(in AttemptReport report)
    {
        if (log.Add(report))
            window.Wake();
    }

    public void Waiting(TimeSpan wait, PinDeliverException because)
    {
        log.Add(wait, because, entry);
        window.BackOff(entry);
    }
}
