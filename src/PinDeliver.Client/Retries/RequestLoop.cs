using System;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Http;
using PinDeliver.Replies;

namespace PinDeliver.Retries;

/// <summary>Sends a request until it succeeds, cannot succeed, or its time is over.</summary>
internal sealed class RequestLoop
{
    private readonly RequestAttempt attempt;
    private readonly RequestGate gate;
    private readonly RetrySchedule retries;
    private readonly Clock clock;
    private readonly TimeSpan longest;
    private readonly CancellationToken closed;

    /// <param name="attempt">Sends once.</param>
    /// <param name="gate">Says when to start.</param>
    /// <param name="retries">Says what to repeat, and when.</param>
    /// <param name="clock">The time.</param>
    /// <param name="longest">The limit of one request's attempts and back-offs together.</param>
    /// <param name="closed">Cancelled when the client is closed.</param>
    public RequestLoop(
        RequestAttempt attempt, RequestGate gate, RetrySchedule retries, Clock clock, TimeSpan longest, CancellationToken closed)
    {
        this.attempt = attempt;
        this.gate = gate;
        this.retries = retries;
        this.clock = clock;
        this.longest = longest;
        this.closed = closed;
    }

    /// <summary>Sends a request, again where that is safe and promises success.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="observer">Hears of attempts and waits, or null.</param>
    /// <param name="cancellationToken">Ends it at once.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Outcome<Answer>> SendAsync(ApiRequest request, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        var history = new RequestHistory(clock, longest, request.IsUpdate);
        try
        {
            while (true)
            {
                await gate.EnterAsync(goesFirst: history.Attempts > 0, cancellationToken).ConfigureAwait(false);
                Outcome<AcceptedReply> outcome;
                try
                {
                    // Closed since it was let in: it has not left.
                    closed.ThrowIfCancellationRequested();
                    history.Start();
                    outcome = await attempt.SendAsync(request, history, observer, cancellationToken).ConfigureAwait(false);
                }
                catch
                {
                    gate.Leave(answered: false);
                    throw;
                }

                outcome = Leave(outcome, history);
                if (outcome.Value is { } reply)
                    return history.Succeed(reply);
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
    private Outcome<AcceptedReply> Leave(Outcome<AcceptedReply> outcome, RequestHistory history)
    {
        if (outcome.Failure is not { } failed)
        {
            gate.Leave(answered: true);
            return outcome;
        }

        var failure = history.Fail(failed);
        if (failure.Error == PinDeliverError.RateLimited)
            return gate.LeaveLimited(history.AttemptStart, limits => retries.Wait(failure, limits)) ? failure with { DoomsRun = true } : failure;
        gate.Leave(answered: failure.HttpStatus is not null);
        return failure;
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
        await clock.DelayAsync(wait, ended.Token).ConfigureAwait(false);
    }
}
