using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Runs;

/// <summary>Everything that is done for a row that updates a customer: read and compare, send, read back, as the run asks for.</summary>
internal sealed class UpdateWork : IRowWork
{
    private readonly RunLog log;
    private readonly List<IRowStep> steps = new();

    public UpdateWork(PinDeliverClient client, RunLog log, UpdateOptions options)
    {
        this.log = log;
        if (options.SkipUnchanged || options.Backup is not null)
            steps.Add(new CompareStep(client, options));
        if (options.IsDryRun)
        {
            steps.Add(new PlanStep());
            return;
        }

        if (steps.Count > 0 && options.BeforeSending is not null)
            steps.Add(options.BeforeSending);
        if (options.Backup is not null)
            steps.Add(new BackupStep(client, options.Backup, options));
        steps.Add(new SendStep(client));
        if (options.Verify)
            steps.Add(new VerifyStep(client, options));
    }

    public Task RunAsync(RunRow row, CancellationToken cancellationToken)
    {
        var observer = new RowObserver(log, row);
        return steps.Count == 1 ? steps[0].RunAsync(row, observer, cancellationToken) : RunAllAsync(row, observer, cancellationToken);
    }

    private async Task RunAllAsync(RunRow row, RowObserver observer, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        foreach (var step in steps)
        {
            if (!await step.RunAsync(row, observer, cancellationToken).ConfigureAwait(false))
                break;
        }

        row.Duration = watch.Elapsed;
    }
}
