using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Runs;

/// <summary>Reads a customer back, and says whether it is stored as written.</summary>
internal sealed class VerifyStep : IRowStep
{
    private const int LongestValue = 100;

    private readonly PinDeliverClient client;
    private readonly UpdateOptions options;

    // Fields that the service did not show even after a while: it hides them, and other rows need not wait for them.
    private readonly ConcurrentDictionary<string, bool> hidden = new();

    public VerifyStep(PinDeliverClient client, UpdateOptions options)
    {
        this.client = client;
        this.options = options;
    }

    public async Task<bool> RunAsync(RunRow row, IRequestObserver observer, CancellationToken cancellationToken)
    {
        var failed = row.Failure;
        if (failed is not null && (!failed.OutcomeUnknown || failed.DoomsRun))
            return false;
        var outcome = await client.TryReadBackAsync(row.Update!, IsEnough, observer, cancellationToken).ConfigureAwait(false);
        if (outcome.Value is { } comparison)
        {
            foreach (var field in comparison.In(FieldState.NotShown))
                hidden[field.Name] = true;
        }

        if (failed is not null)
            Settle(row, failed, outcome.Value);
        else
            Judge(row, outcome);
        return false;
    }

    // A field that was set and is not shown may come late. One that was cleared is as it is expected to be.
    private bool IsEnough(CustomerComparison comparison) => !comparison.In(FieldState.Different).Any()
        && !comparison.In(FieldState.NotShown).Any(field => !field.Wanted.IsNull && !hidden.ContainsKey(field.Name));

    private void Judge(RunRow row, Outcome<CustomerComparison> outcome)
    {
        if (outcome.Value is not { } comparison)
        {
            row.Verification = CustomerVerification.Unknown;
            row.Warn($"{row.Name(options.IsPipeline)} was updated, but could not be read back: {outcome.Failure!.Message}".TrimStart());
            return;
        }

        var different = comparison.In(FieldState.Different).ToList();
        var notShown = comparison.In(FieldState.NotShown).Select(field => field.Name).ToList();
        if (different.Count > 0)
        {
            row.Failure = new Failure(
                PinDeliverError.NotStored, $"PinDeliver accepted the update, but stores something else: {Describe(different)}.")
            {
                Column = different[0].Name,
                Value = SafeText.For(client.Redact(different[0].WantedText), LongestValue),
                HttpStatus = row.Receipt!.HttpStatus,
                Attempts = row.Receipt.Attempts,
                Duration = row.Receipt.Duration,
            };
        }
        else if (notShown.Count > 0)
        {
            row.Verification = CustomerVerification.NotShown;
            row.Message = $"PinDeliver does not show: {string.Join(", ", notShown)}.";
        }
        else
        {
            row.Verification = CustomerVerification.Confirmed;
        }
    }

    // Nobody knows what became of the update: the customer itself may tell.
    private void Settle(RunRow row, Failure failed, CustomerComparison? comparison)
    {
        if (comparison is null)
            return;
        if (comparison.Fields.All(field => field.State == FieldState.Same))
        {
            row.Failure = null;
            row.Receipt = new UpdateReceipt(200, null, failed.Attempts, failed.Duration, HadUnknownAttempt: true);
            row.Verification = CustomerVerification.Confirmed;
            row.Message = $"The update got no usable reply ({failed.ErrorId}); reading back shows that it is stored.";
        }
        else if (comparison.In(FieldState.Different).ToList() is { Count: > 0 } different)
        {
            row.Failure = failed with { Message = $"{failed.Message} Read back, it is not stored so far: {Describe(different)}." };
        }
    }

    private string Describe(List<ComparedField> different) => string.Join("; ", different.Select(
        field => $"{field.Name} is {Show(field.ShownText!)}, not {Show(field.WantedText)}"));

    private string Show(string value) => value.Length == 0 ? "blank" : $"'{SafeText.For(client.Redact(value), LongestValue)}'";
}
