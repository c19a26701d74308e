using System;
using System.Globalization;
using System.Text.Json;

namespace PinDeliver;

/// <summary>
/// What a read shows for a field, by meaning: the service shows coordinates as numbers or as text, and what is empty as <c>null</c> or as
/// <c>""</c> (vendor pages "Get customer" and "Add customer order").
/// </summary>
public static class ShownValue
{
    private static readonly string[] TimeForms = ["H:mm", "HH:mm", "H:mm:ss", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    /// <summary>Whether the reply shows the field at all; what is absent is unknown.</summary>
    public static bool IsShown(JsonElement shown) => shown.ValueKind != JsonValueKind.Undefined;

    /// <summary>Whether the field is shown as empty: <c>null</c>, <c>""</c>, or an array without elements.</summary>
    public static bool IsBlank(JsonElement shown) => shown.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => shown.ValueEquals(""),
        JsonValueKind.Array => shown.GetArrayLength() == 0,
        _ => false,
    };

    /// <summary>The characters of a text; the digits of a number; null for anything else, and for text that is no Unicode.</summary>
    public static string? Text(JsonElement shown)
    {
        if (shown.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            return shown.GetRawText();
        if (shown.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return shown.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 stands for half a character.
            return null;
        }
    }

    /// <summary>The digits of a number, also of one that is shown as text; null for anything else.</summary>
    public static string? Number(JsonElement shown) =>
        shown.ValueKind is JsonValueKind.Number or JsonValueKind.String && Text(shown) is { } text && JsonNumber.IsValid(text) ? text : null;

    /// <summary>A boolean, also one that is shown as text or as 1 or 0; null for anything else.</summary>
    public static bool? Boolean(JsonElement shown) => Text(shown) switch
    {
        { } text when text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
        { } text when text == "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
        _ => null,
    };

    /// <summary>A date as <c>yyyy-MM-dd</c>, whatever time stands behind it; null for anything else.</summary>
    public static string? Date(JsonElement shown)
    {
        if (shown.ValueKind != JsonValueKind.String || Text(shown) is not { Length: >= 8 } text)
            return null;
        var isLong = text.Length >= 10 && text[4] == '-';
        if (text.Length > 10 && text[10] is not ('T' or ' '))
            return null;
        return DateTime.TryParseExact(
            isLong ? text.Substring(0, 10) : text, isLong ? "yyyy-MM-dd" : "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A time of day as <c>HH:mm</c>, where it has no seconds but zero; null for anything else.</summary>
    public static string? Time(JsonElement shown) =>
        shown.ValueKind == JsonValueKind.String && DateTime.TryParseExact(
            Text(shown), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var time)
        && time.TimeOfDay.Ticks % TimeSpan.TicksPerMinute == 0
            ? time.ToString("HH:mm", CultureInfo.InvariantCulture)
            : null;
}
