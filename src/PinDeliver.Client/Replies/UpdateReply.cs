using System;
using System.Globalization;
using System.Text.Json;

namespace PinDeliver;

/// <summary>The service's envelope, bare or in a one-element array, read tolerantly (vendor page "Update customer").</summary>
/// <param name="IsOk">Whether <c>result</c> says <c>ok</c>.</param>
/// <param name="Status">The body's own status, or null.</param>
/// <param name="Data">The identity, or the error's text.</param>
/// <param name="Url">Where the customer can be read, or null.</param>
internal sealed record UpdateReply(bool IsOk, int? Status, string? Data, string? Url)
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>The envelope in a text, or null where there is none.</summary>
    /// <param name="json">The body.</param>
    /// <param name="brokeOff">True where the text is the beginning of JSON that goes no further.</param>
    public static UpdateReply? Read(string json, out bool brokeOff)
    {
        brokeOff = false;
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return FromElement(document.RootElement);
        }
        catch (JsonException)
        {
            brokeOff = JsonPrefix.IsIncomplete(json);
            return null;
        }
        catch (InvalidOperationException)
        {
            // A \u escape that is half of a character cannot become text.
            return null;
        }
    }

    private static UpdateReply? FromElement(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            if (element.GetArrayLength() != 1)
                return null;
            element = element[0];
        }

        if (element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty("result", out var result) || result.ValueKind != JsonValueKind.String)
            return null;
        var isOk = string.Equals(result.GetString(), "ok", StringComparison.OrdinalIgnoreCase);
        if (!isOk && !string.Equals(result.GetString(), "error", StringComparison.OrdinalIgnoreCase))
            return null;
        if (!TryStatus(element, out var status))
            return null;
        return new UpdateReply(isOk, status, Scalar(element, "data"), Scalar(element, "url"));
    }

    // Numbers as strings are read ("status":"200"); a status of another kind is no envelope of the service.
    private static bool TryStatus(JsonElement element, out int? status)
    {
        status = null;
        if (!element.TryGetProperty("status", out var value) || value.ValueKind == JsonValueKind.Null)
            return true;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 100 or > 999)
            return false;
        status = number;
        return true;
    }

    private static string? Scalar(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null => null,
            _ => value.GetRawText(),
        };
    }
}
