using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Runs;

/// <summary>Sends a row's update.</summary>
internal sealed class UpdateWork : IRowWork
{
    private readonly PinDeliverClient client;
    private readonly RunLog log;

    public UpdateWork(PinDeliverClient client, RunLog log)
    {
        this.client = client;
        this.log = log;
    }

    public async Task RunAsync(RunRow row, CancellationToken cancellationToken)
    {
        var outcome = await client
            .TryUpdateAsync(row.Update!, new RowObserver(log, row), cancellationToken).ConfigureAwait(false);
        row.Receipt = outcome.Value;
        row.Failure = outcome.Failure;
    }
}
