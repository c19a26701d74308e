using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Runs;

/// <summary>Sends a row's update.</summary>
internal sealed class SendStep : IRowStep
{
    private readonly PinDeliverClient client;

    public SendStep(PinDeliverClient client) => this.client = client;

    public async Task<bool> RunAsync(RunRow row, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var outcome = await client.TryUpdateAsync(row.ToSend!, observer, cancellationToken).ConfigureAwait(false);
        row.Receipt = outcome.Value;
        row.Failure = outcome.Failure;
        return true;
    }
}
