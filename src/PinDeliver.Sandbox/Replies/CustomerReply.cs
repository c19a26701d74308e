using System.Buffers;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PinDeliver.Sandbox.Replies;

/// <summary>
/// A customer as the vendor's page "Get customer" shows it: no envelope, no external id, properties that no update takes, and the
/// priority in lower case.
/// </summary>
internal static class CustomerReply
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="id">The customer's id, also where the request named an external id.</param>
    /// <param name="customer">Its properties; changed here.</param>
    /// <param name="url">The address of this reply.</param>
    /// <param name="blanks">How empty properties are shown.</param>
    internal static Reply Of(string id, JsonObject customer, string url, BlankShape blanks)
    {
        ShowBlanks(customer, blanks);
        customer.Insert(0, "id", id);
        customer["country_code"] = "";
        customer["url"] = url;
        if (customer["service"] is not JsonObject service)
            customer["service"] = service = [];
        if (service["priority"]?.ToString() is { } priority)
            service["priority"] = priority.ToLowerInvariant();
        service["recycling"] = new JsonArray();
        service["tracking_url"] = "https://my.pindeliver.com/" + id;
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
            new JsonObject { ["customer"] = customer }.WriteTo(writer);
        return new Reply(200, buffer.WrittenSpan.ToArray());
    }

    private static void ShowBlanks(JsonObject properties, BlankShape blanks)
    {
        foreach (var (name, value) in properties.ToArray())
        {
            if (value is JsonObject service)
                ShowBlanks(service, blanks);
            else if (value is not null && (value.GetValueKind() != JsonValueKind.String || value.GetValue<string>().Length > 0))
                continue;
            else if (blanks == BlankShape.Absent)
                properties.Remove(name);
            else
                properties[name] = blanks == BlankShape.Null ? null : "";
        }
    }
}
