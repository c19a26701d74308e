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
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly ProductInfoHeaderValue Agent = new(
        "PinDeliver-PowerShell", typeof(ApiTransport).Assembly.GetName().Version!.ToString(3));

    private readonly HttpClient http;
    private readonly string baseAddress;
    private readonly string basePath;
    private readonly TransportFault fault;
    private readonly Func<DateTimeOffset> utcNow;

    public ApiTransport(Uri baseUri, ProxyOptions proxy, ApiKeyPair keys, Func<DateTimeOffset> utcNow)
    {
        // A base without a path ends in a slash whatever is trimmed from it: "https://host/".
        baseAddress = baseUri.AbsoluteUri.TrimEnd('/');
        basePath = baseUri.AbsolutePath.TrimEnd('/');
        this.utcNow = utcNow;
        fault = new TransportFault(baseUri, ProxyRoute.Find(baseUri, proxy));
        http = new HttpClient(HandlerFactory.Create(baseUri, proxy), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        var headers = http.DefaultRequestHeaders;
        headers.ExpectContinue = false;
        headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        headers.UserAgent.Add(Agent);
        keys.AddTo(headers);
    }

    /// <summary>The path that the server sees.</summary>
    public string TargetOf(ApiRequest request) => basePath + request.Path;

    /// <summary>Why a request must not be sent, or null: the HTTP stack would ask for another customer.</summary>
    public Failure? Refusal(ApiRequest request, CustomerIdentity identity) =>
        RequestAddress.Create(baseAddress, basePath, request.Path) is not null ? null : InputFailure.Create(
            PinDeliverError.InvalidIdentity, identity.IsExternal ? "ExternalId" : "Id", identity.Value, $"{identity} {RequestAddress.Refusal}");

    /// <summary>Sends one request and reads the whole reply.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="cancellationToken">Covers the reply's body too.</param>
    public async Task<RawReply> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, baseAddress + request.Path);
        if (request.Body is not null)
        {
            message.Content = new ByteArrayContent(request.Body);
            message.Content.Headers.ContentType = Json;
        }

        using var response = await http
            .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
#if NETFRAMEWORK
        // There, a read of the body does not look at the token: closing the response ends it.
        using var abort = cancellationToken.Register(response.Dispose);
#endif
        var retryAfter = RetryAfterHeader.Parse(Header(response, "Retry-After"), Header(response, "Date"), utcNow());
        var status = (int)response.StatusCode;
        // Of a redirect or a 101 the status says all; its body may never come to an end.
        if (status is < 200 or (>= 300 and < 400) or 407)
            return new RawReply(status, new ArraySegment<byte>([]), retryAfter);
        var (bytes, isTooLarge) = await ReplyBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        return new RawReply(status, bytes, retryAfter, isTooLarge);
    }

    /// <summary>What a send that threw came to.</summary>
    public Failure FailureOf(Exception exception) => fault.From(exception);

    public void Dispose() => http.Dispose();

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}
