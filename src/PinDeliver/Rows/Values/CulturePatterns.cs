using System;
using System.Globalization;

namespace PinDeliver.Rows;

/// <summary>A culture's own date and time patterns.</summary>
internal static class CulturePatterns
{
    /// <summary>Reads a text that is written in one of the culture's patterns of these standard formats, and in no other form.</summary>
    public static bool TryParse(string text, CultureInfo? culture, string formats, out DateTime read)
    {
        foreach (var format in culture is null ? "" : formats)
        {
            var patterns = Array.ConvertAll(culture!.DateTimeFormat.GetAllDateTimePatterns(format), Plain);
            if (DateTime.TryParseExact(Plain(text), patterns, culture, DateTimeStyles.NoCurrentDateDefault, out read))
                return true;
        }

        read = default;
        return false;
    }

    // Newer culture data has narrow and no-break blanks (8:30 PM) where every file has an ordinary one.
    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
