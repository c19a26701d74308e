using System;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Http;
using PinDeliver.Keys;
using PinDeliver.Replies;
using PinDeliver.Retries;

namespace PinDeliver;

/// <summary>
/// Updates and reads customers (vendor pages "Update customer" and "Get customer"). Safe to use from any number of threads and runspaces
/// at once, which then share its connections, the pause that a 429 asks for, and the rate that the service bears.
/// </summary>
public sealed class PinDeliverClient : IDisposable
{
    private readonly ApiKeyPair keys;
    private readonly ApiTransport transport;
    private readonly RequestGate gate;
    private readonly RequestLoop requests;
    private readonly ReadBack readBack;
    private readonly CancellationTokenSource closed = new();

    /// <summary>Checks keys and addresses; sends nothing.</summary>
    /// <param name="options">Where to send, with which keys, and how patiently.</param>
    /// <exception cref="PinDeliverInputException">
    /// A key, the base URI or the proxy cannot be used (InvalidApiKey, UnsafeBaseUri, InvalidProxy).
    /// </exception>
    public PinDeliverClient(PinDeliverClientOptions options)
    {
        BaseUri = ApiAddress.Check(options.BaseUri);
        var proxy = new ProxyOptions(options.Proxy, options.ProxyCredential, options.ProxyUseDefaultCredentials, options.NoProxy);
        proxy.Check();
        keys = ApiKeyPair.Create(options.ApiKey, options.ApiClientKey);
        transport = new ApiTransport(BaseUri, proxy, keys, () => options.Clock.UtcNow);
        gate = new RequestGate(options.Clock, HandlerFactory.MostConnections, new RequestRate(options.RequestsPerMinute), closed.Token);
        var attempt = new RequestAttempt(
            transport, new ReplyJudge(keys.Redact), keys.Redact, options.AttemptTimeout, options.Clock, closed.Token);
        var retries = new RetrySchedule(options.MaximumRetryCount, options.Jitter);
        requests = new RequestLoop(attempt, gate, retries, options.Clock, options.UpdateTimeout, closed.Token);
        readBack = new ReadBack(TryGetAsync, options.Clock, closed.Token);
    }

    /// <summary>The address below which requests go.</summary>
    public Uri BaseUri { get; }

    /// <summary>The first 12 hexadecimal digits of the API key's SHA-256.</summary>
    public string ApiKeyFingerprint => keys.ApiKey.Fingerprint;

    /// <summary>The first 12 hexadecimal digits of the client key's SHA-256.</summary>
    public string ApiClientKeyFingerprint => keys.ClientKey.Fingerprint;

    /// <summary>Whether the client was disposed.</summary>
    public bool IsClosed => closed.IsCancellationRequested;

    /// <summary>What is left of the pause that a 429 put on every request of this client; zero or less where there is none.</summary>
    public TimeSpan Pause => gate.Pause;

    /// <summary>Lets a thread that waits take the replies itself; null on .NET Framework, whose HTTP stack has threads of its own for it.</summary>
    public IReplyPump? Replies => transport.Replies;

    /// <summary>Sends one update, again where that is safe and promises success.</summary>
    /// <param name="update">What to change, and for whom; not empty.</param>
    /// <param name="cancellationToken">Ends it at once, also while waiting.</param>
    /// <exception cref="PinDeliverException">Every failure, with its cause and whether the outcome is known.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<UpdateReceipt> UpdateAsync(CustomerUpdate update, CancellationToken cancellationToken = default) =>
        (await TryUpdateAsync(update, null, cancellationToken).ConfigureAwait(false)).ValueOrThrow();

    /// <summary>Sends one update, and gives a failure as a value.</summary>
    /// <param name="update">What to change, and for whom; not empty.</param>
    /// <param name="observer">Hears of attempts and waits, or null.</param>
    /// <param name="cancellationToken">Ends it at once, also while waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Outcome<UpdateReceipt>> TryUpdateAsync(
        CustomerUpdate update, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        var request = transport.Update(update);
        if (request.Value is null)
            return request.Failure!;
        var outcome = await requests.SendAsync(request.Value, observer, cancellationToken).ConfigureAwait(false);
        if (outcome.Value is not { } answer)
            return outcome.Failure!;
        var url = answer.Reply.Url is { } said ? SafeText.For(keys.Redact(said)) : null;
        return new UpdateReceipt(answer.Reply.Status, url, answer.Attempts, answer.Duration, answer.HadUnknownAttempt);
    }

    /// <summary>Reads one customer.</summary>
    /// <param name="identity">The customer.</param>
    /// <param name="cancellationToken">Ends it at once, also while waiting.</param>
    /// <exception cref="PinDeliverException">Every failure, with its cause.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<CustomerRecord> GetAsync(CustomerIdentity identity, CancellationToken cancellationToken = default) =>
        (await TryGetAsync(identity, null, cancellationToken).ConfigureAwait(false)).ValueOrThrow();

    /// <summary>Reads one customer, and gives a failure as a value.</summary>
    /// <param name="identity">The customer.</param>
    /// <param name="observer">Hears of attempts and waits, or null.</param>
    /// <param name="cancellationToken">Ends it at once, also while waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<Outcome<CustomerRecord>> TryGetAsync(
        CustomerIdentity identity, IRequestObserver? observer, CancellationToken cancellationToken)
    {
        var request = transport.Read(identity);
        if (request.Value is null)
            return request.Failure!;
        var outcome = await requests.SendAsync(request.Value, observer, cancellationToken).ConfigureAwait(false);
        if (outcome.Value is not { } answer)
            return outcome.Failure!;
        return new CustomerRecord(identity, answer.Reply.Customer!.Value, answer.Attempts, answer.Duration);
    }

    /// <summary>
    /// Reads a customer after an update and compares; again after 1, 2 and 4 seconds while that is not enough, as the service may show an
    /// update late.
    /// </summary>
    /// <param name="update">What was written.</param>
    /// <param name="isEnough">Whether a comparison settles it; called on any thread.</param>
    /// <param name="observer">Hears of attempts and waits, or null.</param>
    /// <param name="cancellationToken">Ends it at once, also while waiting.</param>
    /// <returns>The last comparison, or why the customer could not be read.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<Outcome<CustomerComparison>> TryReadBackAsync(
        CustomerUpdate update, Func<CustomerComparison, bool> isEnough, IRequestObserver? observer, CancellationToken cancellationToken) =>
        readBack.ReadAsync(update, isEnough, observer, cancellationToken);

    /// <summary>Takes both keys out of a value that is to be shown, whoever wrote it; one of more than 16,384 characters is cut there.</summary>
    /// <param name="value">Such as a field of a customer. The value itself may be kept as it is: it is data.</param>
    public string Redact(string value) => keys.RedactValue(value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>Ends what is under way with ConnectionClosed, and closes the connections.</summary>
    public void Dispose()
    {
        closed.Cancel();
        transport.Dispose();
    }
}
