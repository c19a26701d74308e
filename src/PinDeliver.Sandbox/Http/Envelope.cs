using System;
using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PinDeliver.Sandbox;

/// <summary>The vendor's reply envelope.</summary>
internal static class Envelope
{
    // Letters such as å leave as UTF-8, like the vendor's own, and not as \u00e5.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Reply Error(int status, string text) => new(status, Bytes("error", status, text, url: null));

    internal static Reply Updated(int port, CustomerRoute route) => new(200, Bytes("ok", 200, route.Identity, string.Create(
        CultureInfo.InvariantCulture,
        $"http://127.0.0.1:{port}/api/{route.Version}/customer/get/{Uri.EscapeDataString(route.Identity)}")));

    internal static Reply Customer(JsonObject customer)
    {
        JsonObject envelope = new() { ["result"] = "ok", ["status"] = 200, ["data"] = customer };
        ArrayBufferWriter<byte> buffer = new(512);
        using (Utf8JsonWriter writer = new(buffer, Relaxed))
        {
            envelope.WriteTo(writer);
        }

        return new Reply(200, buffer.WrittenSpan.ToArray());
    }

    /// <summary>The same reply in the one-element array of the sibling endpoints.</summary>
    internal static Reply InArray(Reply reply) => reply with { Body = [(byte)'[', .. reply.Body, (byte)']'] };

    internal static byte[] Bytes(string result, int status, string data, string? url)
    {
        ArrayBufferWriter<byte> buffer = new(256);
        using (Utf8JsonWriter writer = new(buffer, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteString("result"u8, result);
            writer.WriteNumber("status"u8, status);
            writer.WriteString("data"u8, data);
            if (url is not null)
            {
                writer.WriteString("url"u8, url);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
