using System;
using System.Globalization;
using System.Text.Json;

namespace PinDeliver.Replies;

/// <summary>The service's envelope (vendor page "Update customer").</summary>
/// <param name="IsOk">Whether <c>result</c> says <c>ok</c>.</param>
/// <param name="Status">The body's own status, or null.</param>
/// <param name="Data">The identity, or the error's text.</param>
/// <param name="Url">Where the customer can be read, or null.</param>
internal sealed record Envelope(bool IsOk, int? Status, string? Data, string? Url)
{
    /// <summary>The envelope in a JSON object, or null where it is none.</summary>
    /// <exception cref="InvalidOperationException">A text in it holds half of a character.</exception>
    public static Envelope? Read(JsonElement element)
    {
        if (!element.TryGetProperty("result", out var result) || result.ValueKind != JsonValueKind.String)
            return null;
        var said = result.GetString();
        var isOk = string.Equals(said, "ok", StringComparison.OrdinalIgnoreCase);
        if (!isOk && !string.Equals(said, "error", StringComparison.OrdinalIgnoreCase))
            return null;
        if (!TryStatus(element, out var status))
            return null;
        return new Envelope(isOk, status, Scalar(element, "data"), Scalar(element, "url"));
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
