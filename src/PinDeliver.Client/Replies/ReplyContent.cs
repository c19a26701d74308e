using System;
using System.Text.Json;

namespace PinDeliver.Replies;

/// <summary>
/// What a reply's text holds, read tolerantly: an envelope, a customer, or both, bare or in a one-element array; sibling endpoints of the
/// service wrap the same in one (vendor pages "Update customer" and "Get customer").
/// </summary>
/// <param name="Envelope">The envelope, or null.</param>
/// <param name="Customer">The customer object of a read, or null.</param>
/// <param name="BrokeOff">Whether the text is the beginning of JSON that goes no further.</param>
internal sealed record ReplyContent(Envelope? Envelope, JsonElement? Customer, bool BrokeOff = false)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private static readonly ReplyContent Nothing = new(null, null);

    /// <summary>Reads a text; one that is not the service's gives neither envelope nor customer.</summary>
    /// <param name="json">Valid UTF-8 without a byte order mark.</param>
    public static ReplyContent Read(ArraySegment<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse((ReadOnlyMemory<byte>)json, Options);
            return FromElement(document.RootElement);
        }
        catch (JsonException)
        {
            return new ReplyContent(null, null, JsonPrefix.IsIncomplete(json));
        }
        catch (InvalidOperationException)
        {
            // A \u escape that is half of a character cannot become text.
            return Nothing;
        }
    }

    private static ReplyContent FromElement(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 1)
            element = element[0];
        if (element.ValueKind != JsonValueKind.Object)
            return Nothing;
        return new ReplyContent(Envelope.Read(element), CustomerIn(element) ?? CustomerInData(element));
    }

    private static JsonElement? CustomerInData(JsonElement element) =>
        element.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? CustomerIn(data) : null;

    private static JsonElement? CustomerIn(JsonElement element) =>
        element.TryGetProperty("customer", out var customer) && customer.ValueKind == JsonValueKind.Object ? customer.Clone() : null;
}
