using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Http;
using PinDeliver.Replies;

namespace PinDeliver.Retries;

/// <summary>Sends a request once, within its time.</summary>
internal sealed class RequestAttempt
{
    private readonly ApiTransport transport;
    private readonly ReplyJudge judge;
    private readonly Func<string, string> redact;
    private readonly TimeSpan longest;
    private readonly Clock clock;
    private readonly CancellationToken closed;

    /// <param name="transport">Sends.</param>
    /// <param name="judge">Says what a reply means.</param>
    /// <param name="redact">Takes the keys out of a text from outside.</param>
    /// <param name="longest">The limit of one attempt, reply included.</param>
    /// <param name="clock">The time.</param>
    /// <param name="closed">Cancelled when the client is closed.</param>
    public RequestAttempt(
        ApiTransport transport, ReplyJudge judge, Func<string, string> redact, TimeSpan longest, Clock clock, CancellationToken closed)
    {
        this.transport = transport;
        this.judge = judge;
        this.redact = redact;
        this.longest = longest;
        this.clock = clock;
        this.closed = closed;
    }

    /// <exception cref="OperationCanceledException">The token was cancelled, or the client closed.</exception>
    public async Task<Outcome<AcceptedReply>> SendAsync(
        ApiRequest request, RequestHistory history, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        RawReply? raw = null;
        Failure? failure = null;
        var limit = history.TimeLeft < longest ? history.TimeLeft : longest;
        using var attemptEnd = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closed);
        attemptEnd.CancelAfter(limit);
        var body = request.Body is null ? null : new RequestBody(request.Body);
        try
        {
            raw = await transport.SendAsync(request, body, attemptEnd.Token).ConfigureAwait(false);
            var outcome = request.IsUpdate ? judge.Update(raw) : judge.Read(raw);
            failure = outcome.Failure;
            return outcome;
        }
        catch (Exception exception) when (raw is null)
        {
            if (body is { HasLeft: false })
                history.NothingLeft();
            // By our own tokens, not by the exception's type: a time-out arrives as three different ones on .NET Framework.
            cancellationToken.ThrowIfCancellationRequested();
            closed.ThrowIfCancellationRequested();
            failure = !attemptEnd.IsCancellationRequested ? transport.FailureOf(exception)
                : body is { HasLeft: false } ? TransportFault.NoConnection(limit) : TransportFault.Timeout(limit);
            return failure;
        }
        finally
        {
            observer?.AttemptEnded(new AttemptReport(
                request.Method.Method, request.Target, history.Attempts, raw?.Status, failure?.Error,
                clock.Elapsed - history.AttemptStart, Body(request, observer), Body(raw, observer)));
        }
    }

    private string? Body(ApiRequest request, IRequestObserver observer) =>
        observer.WantsBodies && request.Body is not null ? redact(Encoding.UTF8.GetString(request.Body)) : null;

    private string? Body(RawReply? raw, IRequestObserver observer) =>
        observer.WantsBodies && raw is not null ? SafeText.For(redact(raw.Text)) : null;
}
