using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using PinDeliver.Sandbox.Replies;

namespace PinDeliver.Sandbox.Faults;

/// <summary>Shows a fault: waits where it must, and says what is to be sent.</summary>
internal sealed class FaultPerformer(CancellationToken stopping)
{
    /// <param name="context">The request.</param>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="isRead">Whether it is a read: those have their errors in an array.</param>
    /// <param name="answer">Handles the request as ever; its argument says whether the update is applied.</param>
    internal async Task<Reply> PerformAsync(HttpContext context, Fault fault, bool isRead, Func<bool, Reply> answer)
    {
        try
        {
            if (fault.Kind == FaultKind.Wait)
            {
                var early = fault.Applied ? answer(true) : null;
                await WaitAsync(context, fault.Release ?? Task.Delay(fault.MinDelay, stopping)).ConfigureAwait(false);
                return early ?? answer(true);
            }

            var ordinary = answer(fault.Applied);
            if (fault.Kind == FaultKind.Hang)
                await WaitAsync(context, Task.Delay(Timeout.Infinite, stopping)).ConfigureAwait(false);

            return FaultReplies.For(fault, isRead, ordinary, context.Request);
        }
        catch (OperationCanceledException)
        {
            // A client that went away during the wait has nothing applied later, behind its back.
            return Reply.Reset;
        }
    }

    private async Task WaitAsync(HttpContext context, Task release)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await release.WaitAsync(gone.Token).ConfigureAwait(false);
    }
}
