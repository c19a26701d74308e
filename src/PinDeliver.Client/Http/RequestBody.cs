using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace PinDeliver.Http;

/// <summary>The JSON of one attempt, which knows whether any of it has been written to a connection.</summary>
internal sealed class RequestBody : ByteArrayContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <param name="json">UTF-8.</param>
    public RequestBody(byte[] json)
        : base(json) => Headers.ContentType = Json;

    /// <summary>Whether a connection has begun to take it. Until then the server cannot have seen the request whole.</summary>
    public bool HasLeft { get; private set; }

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        HasLeft = true;
        return base.SerializeToStreamAsync(stream, context);
    }
}
