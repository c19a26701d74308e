using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Keys;

namespace PinDeliver.Http;

/// <summary>The single place that sends a request.</summary>
internal sealed class ApiTransport : IDisposable
{
    private static readonly string Agent = "PinDeliver-PowerShell/" + typeof(ApiTransport).Assembly.GetName().Version!.ToString(3);

    // Not HttpClient: its own timeout, default headers and buffering are not used, and would be paid for with every request.
    private readonly HttpMessageInvoker http;
    private readonly ApiKeyPair keys;
    private readonly string origin;
    private readonly string basePath;
    private readonly TransportFault fault;
    private readonly Func<DateTimeOffset> utcNow;

    public ApiTransport(Uri baseUri, ProxyOptions proxy, ApiKeyPair keys, Func<DateTimeOffset> utcNow)
    {
        origin = baseUri.GetLeftPart(UriPartial.Authority);
        // A base without a path has a slash all the same: "https://host/".
        basePath = baseUri.AbsolutePath.TrimEnd('/');
        this.utcNow = utcNow;
        fault = new TransportFault(baseUri, ProxyRoute.Find(baseUri, proxy));
        this.keys = keys;
        var (handler, replies) = HandlerFactory.Create(baseUri, proxy);
        http = new HttpMessageInvoker(handler, disposeHandler: true);
        Replies = replies;
    }

    /// <summary>Lets a waiting thread take the replies, or null.</summary>
    public IReplyPump? Replies { get; }

    /// <summary>The request of an update, or why it must not be sent.</summary>
    public Outcome<ApiRequest> Update(CustomerUpdate update) =>
        Create(HttpMethod.Post, "/customer/update/", update.Identity, update.ToUtf8Json());

    /// <summary>The request of a read, or why it must not be sent.</summary>
    public Outcome<ApiRequest> Read(CustomerIdentity identity) => Create(HttpMethod.Get, "/customer/get/", identity, null);

    /// <summary>Sends one request and reads the whole reply.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="body">The request's JSON, or null for a read.</param>
    /// <param name="cancellationToken">Covers the reply's body too.</param>
    public async Task<RawReply> SendAsync(ApiRequest request, RequestBody? body, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, request.Address) { Content = body };
        AddHeaders(message.Headers);
        using var response = await http.SendAsync(message, cancellationToken).ConfigureAwait(false);
#if NETFRAMEWORK
        // There, a read of the body does not look at the token: closing the response ends it.
        using var abort = cancellationToken.Register(response.Dispose);
#endif
        var retryAfter = Header(response, "Retry-After") is { } value ? RetryAfterHeader.Parse(value, Header(response, "Date"), utcNow()) : null;
        var status = (int)response.StatusCode;
        // Of a redirect or a 101 the status says all; its body may never come to an end.
        if (status is < 200 or (>= 300 and < 400) or 407)
            return new RawReply(status, new ArraySegment<byte>([]), retryAfter);
        var (bytes, isTooLarge) = await ReplyBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        return new RawReply(status, bytes, retryAfter, isTooLarge);
    }

    /// <summary>What a send that threw came to.</summary>
    public Failure FailureOf(Exception exception) => fault.From(exception);

    public void Dispose()
    {
        http.Dispose();
        (Replies as IDisposable)?.Dispose();
    }

    // Not sent where the HTTP stack would ask for another customer.
    private Outcome<ApiRequest> Create(HttpMethod method, string path, CustomerIdentity identity, byte[]? body)
    {
        var target = basePath + path + identity.PathSegments;
        if (RequestAddress.Create(origin, target) is { } address)
            return new ApiRequest(method, address, target, body);
        return InputFailure.Create(
            PinDeliverError.InvalidIdentity, identity.IsExternal ? "ExternalId" : "Id", identity.Value, $"{identity} {RequestAddress.Refusal}");
    }

    private void AddHeaders(HttpRequestHeaders headers)
    {
#if NETFRAMEWORK
        headers.ExpectContinue = false;
#endif
        headers.TryAddWithoutValidation("Accept", "application/json");
        headers.TryAddWithoutValidation("User-Agent", Agent);
        keys.AddTo(headers);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}
