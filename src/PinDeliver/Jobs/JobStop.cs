using System;
using System.Threading;

namespace PinDeliver.Jobs;

/// <summary>What ends a job before its rows do: Ctrl+C at once, a signal once the rows in flight have finished, for at most ten seconds.</summary>
internal sealed class JobStop : IDisposable
{
    private static readonly TimeSpan TimeForRowsInFlight = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource stop;
    private readonly StopSignals signals;
    private volatile string? signal;

    /// <param name="ctrlC">Cancelled by Ctrl+C.</param>
    public JobStop(CancellationToken ctrlC)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(ctrlC);
        signals = new StopSignals(Hear);
    }

    public SendingDoor Door { get; } = new();

    /// <summary>Ends everything at once.</summary>
    public CancellationToken Token => stop.Token;

    /// <summary>The signal that came, or null.</summary>
    public string? Signal => signal;

    public void Dispose()
    {
        signals.Dispose();
        stop.Dispose();
    }

    private void Hear(string name)
    {
        signal = name;
        Door.Close();
        try
        {
            stop.CancelAfter(TimeForRowsInFlight);
        }
        catch (ObjectDisposedException)
        {
            // The job has ended meanwhile.
        }
    }
}
