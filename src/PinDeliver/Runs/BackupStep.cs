using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Runs;

/// <summary>Has the former values of a row on disk before the row is sent.</summary>
internal sealed class BackupStep : IRowStep
{
    private readonly Backup backup;
    private readonly UpdateOptions options;

    public BackupStep(Backup backup, UpdateOptions options)
    {
        this.backup = backup;
        this.options = options;
    }

    public Task<bool> RunAsync(RunRow row, IRequestObserver observer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        row.Failure = backup.Keep(row, row.Name(options.IsPipeline));
        return Task.FromResult(row.Failure is null);
    }
}
