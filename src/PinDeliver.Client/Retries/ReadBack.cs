using System;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Retries;

/// <summary>Reads a customer after an update, until it shows the update or has had time enough to do so.</summary>
internal sealed class ReadBack
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private readonly Func<CustomerIdentity, IRequestObserver?, CancellationToken, Task<Outcome<CustomerRecord>>> read;
    private readonly Clock clock;
    private readonly CancellationToken closed;

    /// <param name="read">Reads a customer.</param>
    /// <param name="clock">The time.</param>
    /// <param name="closed">Cancelled when the client is closed.</param>
    public ReadBack(
        Func<CustomerIdentity, IRequestObserver?, CancellationToken, Task<Outcome<CustomerRecord>>> read, Clock clock, CancellationToken closed)
    {
        this.read = read;
        this.clock = clock;
        this.closed = closed;
    }

    public async Task<Outcome<CustomerComparison>> ReadAsync(
        CustomerUpdate update, Func<CustomerComparison, bool> isEnough, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        foreach (var wait in Waits)
        {
            var outcome = await CompareAsync(update, observer, cancellationToken).ConfigureAwait(false);
            if (outcome.Value is not { } comparison || isEnough(comparison))
                return outcome;
            observer?.Waiting(new WaitReport(new Failure(PinDeliverError.NotStored, "The update is not shown yet."), wait));
            if (!await WaitAsync(wait, cancellationToken).ConfigureAwait(false))
                return new Failure(PinDeliverError.ConnectionClosed, "The connection was closed before the customer was read back.");
        }

        return await CompareAsync(update, observer, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Outcome<CustomerComparison>> CompareAsync(
        CustomerUpdate update, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        var outcome = await read(update.Identity, observer, cancellationToken).ConfigureAwait(false);
        return outcome.Value is { } record ? CustomerComparison.Of(update, record) : outcome.Failure!;
    }

    private async Task<bool> WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closed);
        try
        {
            await clock.DelayAsync(wait, ended.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
