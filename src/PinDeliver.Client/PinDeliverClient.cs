using System;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Http;

namespace PinDeliver;

/// <summary>
/// Sends customer updates (vendor page "Update customer"). Safe to use from any number of threads and runspaces at once,
/// which then share its connections and the pause that a 429 asks for.
/// </summary>
public sealed class PinDeliverClient : IDisposable
{
    private const int LongestSearched = 16 * 1024;

    private readonly PinDeliverClientOptions options;
    private readonly ApiKey apiKey;
    private readonly ApiKey clientKey;
    private readonly ApiTransport transport;
    private readonly RetrySchedule retries;
    private readonly ConnectionPause pause;
    private int disposed;

    /// <summary>Checks keys and address; sends nothing.</summary>
    /// <param name="options">Where to send, with which keys, and how patiently.</param>
    /// <exception cref="PinDeliverInputException">A key or the base URI cannot be used (InvalidApiKey, UnsafeBaseUri).</exception>
    public PinDeliverClient(PinDeliverClientOptions options)
    {
        this.options = options;
        BaseUri = ApiAddress.Check(options.BaseUri);
        apiKey = new ApiKey("ApiKey", options.ApiKey);
        clientKey = new ApiKey("ApiClientKey", options.ApiClientKey);
        transport = new ApiTransport(BaseUri, options, apiKey, clientKey);
        retries = new RetrySchedule(options.MaximumRetryCount, options.Jitter);
        pause = new ConnectionPause(options.Clock);
    }

    /// <summary>The address below which requests go, without a slash at its end.</summary>
    public Uri BaseUri { get; }

    /// <summary>The first 12 hexadecimal digits of the API key's SHA-256.</summary>
    public string ApiKeyFingerprint => apiKey.Fingerprint;

    /// <summary>The first 12 hexadecimal digits of the client key's SHA-256.</summary>
    public string ApiClientKeyFingerprint => clientKey.Fingerprint;

    /// <summary>Whether the client was disposed.</summary>
    internal bool IsDisposed => Volatile.Read(ref disposed) != 0;

    /// <summary>Sends one update, again where that is safe and promises success.</summary>
    /// <param name="update">What to change, and for whom; not empty.</param>
    /// <param name="cancellationToken">Ends it at once, also while waiting.</param>
    /// <exception cref="PinDeliverException">Every failure, with its cause and whether the outcome is known.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<UpdateReceipt> UpdateAsync(CustomerUpdate update, CancellationToken cancellationToken = default) =>
        UpdateAsync(update, null, cancellationToken);

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0)
            transport.Dispose();
    }

    // The longer one first: of a key that begins with the other, nothing may be left.
    internal string Redact(string text)
    {
        // What is shown is far shorter: a hostile reply of a megabyte must not cost a search of all of it.
        var isLong = text.Length > LongestSearched;
        var searched = isLong ? text.Substring(0, LongestSearched) : text;
        var redacted = apiKey.Length > clientKey.Length
            ? clientKey.Redact(apiKey.Redact(searched))
            : apiKey.Redact(clientKey.Redact(searched));
        return isLong ? redacted + "…" : redacted;
    }

    internal async Task<UpdateReceipt> UpdateAsync(
        CustomerUpdate update, IUpdateObserver? observer, CancellationToken cancellationToken)
    {
        var path = update.Identity.RequestPath;
        if (RequestAddress.Create(BaseUri.AbsoluteUri.TrimEnd('/'), BaseUri.AbsolutePath.TrimEnd('/'), path) is null)
        {
            throw new PinDeliverInputException(
                PinDeliverError.InvalidIdentity, update.Identity.IsExternal ? "ExternalId" : "Id", update.Identity.Value,
                $"{update.Identity} {RequestAddress.Refusal}");
        }

        var body = update.ToUtf8Json();
        var outcomeUnknown = false;
        var started = TimeSpan.Zero;
        PinDeliverException? failure = null;
        for (var attempt = 1; ; attempt++)
        {
            await pause.WaitAsync(cancellationToken).ConfigureAwait(false);
            // The pause that another update asked for may have used up this one's time.
            if (failure is not null && TimeLeft(started) <= TimeSpan.Zero)
                throw failure;
            if (observer is not null)
                await observer.EnterAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                if (failure is null)
                    started = options.Clock.Elapsed;
                var reply = await AttemptAsync(path, body, attempt, TimeLeft(started), observer, cancellationToken)
                    .ConfigureAwait(false);
                var url = reply.Url is null ? null : SafeText.For(Redact(reply.Url));
                return new UpdateReceipt(reply.Status!.Value, url, attempt, options.Clock.Elapsed - started);
            }
            catch (PinDeliverException exception)
            {
                failure = exception;
            }
            finally
            {
                observer?.Exit();
            }

            failure.Attempts = attempt;
            // What an earlier attempt may have done stays done, whatever a later one says.
            failure.OutcomeUnknown = outcomeUnknown |= failure.OutcomeUnknown;
            failure.Duration = options.Clock.Elapsed - started;
            var wait = retries.NextWait(failure, attempt, TimeLeft(started));
            // Also where this update gives up: the others must still leave the service alone for so long.
            if (failure.Error == PinDeliverError.RateLimited && (wait ?? retries.Wait(failure, attempt)) is { } rest)
                pause.ExtendBy(rest);
            if (wait is null)
                throw failure;
            observer?.Waiting(wait.Value, failure);
            await options.Clock.DelayAsync(wait.Value, cancellationToken).ConfigureAwait(false);
        }
    }

    private TimeSpan TimeLeft(TimeSpan started) => options.UpdateTimeout - (options.Clock.Elapsed - started);

    private async Task<UpdateReply> AttemptAsync(
        string path, byte[] body, int attempt, TimeSpan timeLeft, IUpdateObserver? observer, CancellationToken cancellationToken)
    {
        var limit = timeLeft < options.AttemptTimeout ? timeLeft : options.AttemptTimeout;
        var start = options.Clock.Elapsed;
        RawReply? raw = null;
        PinDeliverError? error = null;
        try
        {
            raw = await PostAsync(path, body, limit, cancellationToken).ConfigureAwait(false);
            return ReplyJudge.Judge(raw, Redact);
        }
        catch (PinDeliverException failure)
        {
            error = failure.Error;
            throw;
        }
        finally
        {
            observer?.AttemptEnded(new AttemptReport(
                BaseUri.AbsolutePath.TrimEnd('/') + path, attempt, raw?.Status, error, options.Clock.Elapsed - start,
                observer.WantsBodies ? Redact(System.Text.Encoding.UTF8.GetString(body)) : null,
                observer.WantsBodies && raw is not null ? SafeText.For(Redact(raw.Text)) : null));
        }
    }

    private async Task<RawReply> PostAsync(string path, byte[] body, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var attemptEnd = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        attemptEnd.CancelAfter(limit > TimeSpan.Zero ? limit : TimeSpan.Zero);
        try
        {
            return await transport.PostAsync(path, body, attemptEnd.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // By our own tokens, not by the exception's type: a time-out arrives as three different ones on .NET Framework.
            cancellationToken.ThrowIfCancellationRequested();
            if (IsDisposed)
            {
                throw new PinDeliverConnectionException(
                    PinDeliverError.ConnectionClosed, "The connection was closed while the update was on its way.", exception)
                { OutcomeUnknown = true };
            }

            throw attemptEnd.IsCancellationRequested ? TransportFault.Timeout(limit) : TransportFault.From(exception);
        }
    }
}
