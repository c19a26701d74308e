using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PinDeliver.Rows.Values;

/// <summary>JSON as plain values. An object becomes a list of key/value pairs, so that a key that comes twice is seen.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    public static object? ToPlain(object value) => value switch
    {
        JsonNode node => ToPlain(node),
        JsonElement element => ToPlain(element),
        JsonDocument document => ToPlain(document.RootElement),
        _ => value,
    };

    /// <summary>Reads the objects of a text that begins with <c>[</c> or <c>{</c>.</summary>
    public static bool TryParse(string text, out object? value)
    {
        value = null;
        var trimmed = text.TrimStart();
        if (trimmed.Length == 0 || trimmed[0] is not ('[' or '{'))
            return false;
        try
        {
            value = Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static object? Parse(string json)
    {
        using var document = JsonDocument.Parse(json, Options);
        return ToPlain(document.RootElement);
    }

    // Node by node: written as JSON first, half of a character would come back as U+FFFD.
    private static object? ToPlain(JsonNode? node) => node switch
    {
        null => null,
        JsonObject row => row.Select(member => new KeyValuePair<string, object?>(member.Key, ToPlain(member.Value))).ToList(),
        JsonArray array => array.Select(ToPlain).ToList(),
        JsonValue value when value.TryGetValue(out string? text) => text,
        _ => Parse(node.ToJsonString()),
    };

    private static object? ToPlain(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new List<KeyValuePair<string, object?>>();
                foreach (var member in element.EnumerateObject())
                    members.Add(new(member.Name, ToPlain(member.Value)));
                return members;
            case JsonValueKind.Array:
                var items = new List<object?>();
                foreach (var item in element.EnumerateArray())
                    items.Add(ToPlain(item));
                return items;
            case JsonValueKind.String: return element.GetString();
            case JsonValueKind.Number: return Number(element.GetRawText());
            case JsonValueKind.True: return true;
            case JsonValueKind.False: return false;
            default: return null;
        }
    }

    // A decimal where it keeps every digit, as from a database; else the number as it is written.
    private static object Number(string json) =>
        decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == json
            ? number
            : new LiteralNumber(json);
}
