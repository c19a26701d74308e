using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PinDeliver.Sandbox.Replies;

/// <summary>The vendor's reply envelope.</summary>
internal static class Envelope
{
    // Letters such as å leave as UTF-8, like the vendor's own, and not as \u00e5.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Reply Error(int status, string text) => new(status, Bytes("error", status, text, url: null));

    internal static Reply Updated(string identity, string url) => new(200, Bytes("ok", 200, identity, url));

    /// <summary>A success with another reply's body as its data.</summary>
    internal static Reply Around(Reply reply) =>
        reply with { Body = [.. "{\"result\":\"ok\",\"status\":200,\"data\":"u8, .. reply.Body, (byte)'}'] };

    /// <summary>The same reply in the one-element array of the sibling endpoints.</summary>
    internal static Reply InArray(Reply reply) => reply with { Body = [(byte)'[', .. reply.Body, (byte)']'] };

    internal static byte[] Bytes(string result, int status, string data, string? url)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (Utf8JsonWriter writer = new(buffer, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteString("result"u8, result);
            writer.WriteNumber("status"u8, status);
            writer.WriteString("data"u8, data);
            if (url is not null)
                writer.WriteString("url"u8, url);

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
