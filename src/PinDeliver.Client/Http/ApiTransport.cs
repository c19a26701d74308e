using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver;

/// <summary>The single place that sends a request.</summary>
internal sealed class ApiTransport : IDisposable
{
    /// <summary>An envelope is a few hundred bytes; more than this is something else (1 MiB).</summary>
    public const int LargestReply = 1024 * 1024;

    private const int ReadSize = 4096;
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly ProductInfoHeaderValue Agent = new(
        "PinDeliver-PowerShell", typeof(ApiTransport).Assembly.GetName().Version!.ToString(3));

    private readonly HttpClient http;
    private readonly string baseAddress;
    private readonly ApiKey apiKey;
    private readonly ApiKey clientKey;
    private readonly Clock clock;

    public ApiTransport(Uri baseUri, PinDeliverClientOptions options, ApiKey apiKey, ApiKey clientKey)
    {
        baseAddress = baseUri.AbsoluteUri;
        this.apiKey = apiKey;
        this.clientKey = clientKey;
        clock = options.Clock;
        http = new HttpClient(HandlerFactory.Create(baseUri, options), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.ExpectContinue = false;
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        http.DefaultRequestHeaders.UserAgent.Add(Agent);
    }

    /// <summary>Sends one request and reads the whole reply.</summary>
    /// <param name="path">Below the base address, already encoded.</param>
    /// <param name="body">UTF-8 JSON.</param>
    /// <param name="cancellationToken">Covers the reply's body too.</param>
    public async Task<RawReply> PostAsync(string path, byte[] body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, baseAddress + path);
        request.Headers.TryAddWithoutValidation("X-PINDELIVER-API-KEY", apiKey.Reveal());
        request.Headers.TryAddWithoutValidation("X-PINDELIVER-API-CLIENT-KEY", clientKey.Reveal());
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = Json;
        using var response = await http
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
#if NETFRAMEWORK
        // There, a read of the body does not look at the token: closing the response ends it.
        using var abort = cancellationToken.Register(response.Dispose);
#endif
        var retryAfter = RetryAfterHeader.Parse(Header(response, "Retry-After"), Header(response, "Date"), clock.UtcNow);
        var status = (int)response.StatusCode;
        if (!ReplyJudge.NeedsBody(status))
            return new RawReply(status, new ArraySegment<byte>([]), retryAfter);
        var (bytes, isTooLarge) = await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        return new RawReply(status, bytes, retryAfter, isTooLarge);
    }

    public void Dispose() => http.Dispose();

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;

    private static async Task<(ArraySegment<byte> Bytes, bool IsTooLarge)> ReadAsync(
        HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength is > LargestReply)
            return (new ArraySegment<byte>([]), true);
#if NETFRAMEWORK
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#else
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#endif
        var buffer = new byte[Math.Min(content.Headers.ContentLength ?? ReadSize, LargestReply) + 1];
        var count = 0;
        while (true)
        {
            if (count == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, LargestReply + 1));
            var read = await stream.ReadAsync(buffer, count, buffer.Length - count, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return (new ArraySegment<byte>(buffer, 0, count), false);
            count += read;
            if (count > LargestReply)
                return (new ArraySegment<byte>([]), true);
        }
    }
}
