using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Runs;

/// <summary>Ends a row of a dry run, where the update would be sent.</summary>
internal sealed class PlanStep : IRowStep
{
    public Task<bool> RunAsync(RunRow row, IRequestObserver observer, CancellationToken cancellationToken)
    {
        row.Decided = CustomerUpdateStatus.WhatIf;
        return Task.FromResult(false);
    }
}
