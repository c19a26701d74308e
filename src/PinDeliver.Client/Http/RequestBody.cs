using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace PinDeliver.Http;

/// <summary>
/// The JSON of one attempt, which knows whether any of it has been written to a connection. Not a ByteArrayContent: some frameworks copy
/// that one's bytes without asking a class derived from it.
/// </summary>
internal sealed class RequestBody : HttpContent
{
    private static readonly MediaTypeHeaderValue Type = new("application/json");

    private readonly byte[] json;

    /// <param name="json">UTF-8.</param>
    public RequestBody(byte[] json)
    {
        this.json = json;
        Headers.ContentType = Type;
    }

    /// <summary>Whether a connection has begun to take it. Until then the server cannot have seen the request whole.</summary>
    public bool HasLeft { get; private set; }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        HasLeft = true;
        return stream.WriteAsync(json, 0, json.Length);
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = json.Length;
        return true;
    }
}
