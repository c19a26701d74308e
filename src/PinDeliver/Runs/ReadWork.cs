using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Runs;

/// <summary>Reads a row's customer.</summary>
internal sealed class ReadWork : IRowWork
{
    private readonly PinDeliverClient client;
    private readonly RunLog log;

    public ReadWork(PinDeliverClient client, RunLog log)
    {
        this.client = client;
        this.log = log;
    }

    public async Task RunAsync(RunRow row, CancellationToken cancellationToken)
    {
        var outcome = await client
            .TryGetAsync(row.Identity!.Value, new RowObserver(log, row), cancellationToken).ConfigureAwait(false);
        row.Record = outcome.Value;
        row.Failure = outcome.Failure;
    }
}
