using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Runs;

/// <summary>Reads a row's customer, says what the row changes, and under -SkipUnchanged leaves away what is so already.</summary>
internal sealed class CompareStep : IRowStep
{
    private readonly PinDeliverClient client;
    private readonly UpdateOptions options;

    public CompareStep(PinDeliverClient client, UpdateOptions options)
    {
        this.client = client;
        this.options = options;
    }

    public async Task<bool> RunAsync(RunRow row, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var update = row.Update!;
        // A job that goes on knows what an earlier run had read.
        if (row.Record is null)
        {
            var outcome = await client.TryGetAsync(update.Identity, observer, cancellationToken).ConfigureAwait(false);
            row.Failure = outcome.Failure;
            row.Record = outcome.Value;
        }

        if (row.Record is not { } record)
            return false;
        var comparison = CustomerComparison.Of(update, record);
        row.Changes = new FieldChangeList(comparison.Fields.Where(field => field.State != FieldState.Same), client.Redact);
        if (!options.SkipUnchanged)
            return true;
        row.ToSend = comparison.Remainder();
        if (!row.ToSend.IsEmpty)
            return true;
        row.Decided = CustomerUpdateStatus.Unchanged;
        // The read that found nothing to send is the proof that what was asked for is stored.
        if (options.Verify)
            row.Verification = CustomerVerification.Confirmed;
        return false;
    }
}
