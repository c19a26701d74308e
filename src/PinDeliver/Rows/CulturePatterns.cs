using System;
using System.Globalization;

namespace PinDeliver.Rows;

/// <summary>A culture's own date and time patterns.</summary>
internal static class CulturePatterns
{
    public static string[] Of(CultureInfo culture, char format) =>
        Array.ConvertAll(culture.DateTimeFormat.GetAllDateTimePatterns(format), Plain);

    // Newer culture data has narrow and no-break blanks (8:30 PM) where every file has an ordinary one.
    public static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
