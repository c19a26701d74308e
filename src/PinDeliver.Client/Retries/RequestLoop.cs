using System;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Http;

namespace PinDeliver.Retries;

/// <summary>Sends a request until it succeeds, cannot succeed, or its time is over.</summary>
internal sealed class RequestLoop
{
    private readonly PinDeliverClientOptions options;
    private readonly RequestAttempt attempt;
    private readonly RequestGate gate;
    private readonly RetrySchedule retries;
    private readonly CancellationToken closed;

    public RequestLoop(PinDeliverClientOptions options, RequestAttempt attempt, RequestGate gate, CancellationToken closed)
    {
        this.options = options;
        this.attempt = attempt;
        this.gate = gate;
        this.closed = closed;
        retries = new RetrySchedule(options.MaximumRetryCount, options.Jitter);
    }

    /// <summary>Sends a request, again where that is safe and promises success.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="judge">Says what a reply means.</param>
    /// <param name="observer">Hears of attempts and waits, or null.</param>
    /// <param name="cancellationToken">Ends it at once.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Outcome<Answer<T>>> SendAsync<T>(
        ApiRequest request, Func<RawReply, Outcome<T>> judge, IRequestObserver? observer, CancellationToken cancellationToken)
        where T : class
    {
        var history = new RequestHistory(options.Clock, options.UpdateTimeout, request.IsUpdate);
        try
        {
            while (true)
            {
                await gate.EnterAsync(goesFirst: history.Attempts > 0, cancellationToken).ConfigureAwait(false);
                var outcome = await AttemptAsync(request, judge, history, observer, cancellationToken).ConfigureAwait(false);
                if (outcome.Value is { } value)
                    return history.Succeed(value);
                if (NextWait(outcome.Failure!, history) is not { } wait)
                    return outcome.Failure!;
                observer?.Waiting(new WaitReport(outcome.Failure!, wait));
                await BackOffAsync(wait, cancellationToken).ConfigureAwait(false);
                history.Spend(wait);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && closed.IsCancellationRequested)
        {
            return history.Close();
        }
    }

    // The place is given back in the same moment in which what the attempt came to is known to all others.
    private async Task<Outcome<T>> AttemptAsync<T>(
        ApiRequest request, Func<RawReply, Outcome<T>> judge, RequestHistory history, IRequestObserver? observer,
        CancellationToken cancellationToken)
        where T : class
    {
        var isLimited = false;
        var isAnswered = false;
        try
        {
            history.Start();
            var outcome = await attempt.SendAsync(request, judge, history, observer, cancellationToken).ConfigureAwait(false);
            if (outcome.Failure is not { } failed)
            {
                isAnswered = true;
                return outcome;
            }

            var failure = history.Fail(failed);
            isAnswered = failure.HttpStatus is not null;
            isLimited = failure.Error == PinDeliverError.RateLimited;
            return isLimited && gate.LeaveLimited(history.AttemptStart, limits => retries.Wait(failure, limits))
                ? failure with { DoomsRun = true }
                : failure;
        }
        finally
        {
            if (!isLimited)
                gate.Leave(isAnswered);
        }
    }

    // Zero: the gate's own pause decides when to go on. A rate limit is no fault of the request, which is not charged with it.
    private TimeSpan? NextWait(Failure failure, RequestHistory history)
    {
        if (failure.Error != PinDeliverError.RateLimited)
            return retries.NextWait(failure, history.ChargedAttempts, history.TimeLeft);
        return failure.DoomsRun || retries.Wait(failure, 1) is null ? null : TimeSpan.Zero;
    }

    private async Task BackOffAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait == TimeSpan.Zero)
            return;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closed);
        await options.Clock.DelayAsync(wait, ended.Token).ConfigureAwait(false);
    }
}
