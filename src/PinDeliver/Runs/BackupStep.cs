using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Runs;

/// <summary>Has the former values of a row on disk before the row is sent.</summary>
internal sealed class BackupStep : IRowStep
{
    private readonly PinDeliverClient client;
    private readonly Backup backup;
    private readonly UpdateOptions options;

    public BackupStep(PinDeliverClient client, Backup backup, UpdateOptions options)
    {
        this.client = client;
        this.backup = backup;
        this.options = options;
    }

    public Task<bool> RunAsync(RunRow row, IRequestObserver observer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        row.Failure = backup.Keep(row.ToSend!, row.Record!, out var lost);
        if (lost.Count > 0)
        {
            var what = client.Redact(string.Join("; ", lost));
            row.Warn($"{row.Name(options.IsPipeline)} changes what the backup cannot restore: {what}.".TrimStart());
        }

        return Task.FromResult(row.Failure is null);
    }
}
