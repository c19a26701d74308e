using System;
using System.Globalization;

namespace PinDeliver.Rows;

/// <summary>Reads a date in a form that means one day only: ISO 8601, or the culture's own where that was asked for.</summary>
internal static class DateText
{
    private const string Day = "yyyy-MM-dd";

    // ISO 8601 date-times, with T or (RFC 3339) a blank; the zone is read over, as the date that is written is the one that counts.
    private static readonly string[] IsoForms =
    [
        Day,
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    public static string Write(DateTime date) => date.ToString(Day, CultureInfo.InvariantCulture);

    public static bool TryParse(string text, CultureInfo? culture, out string date)
    {
        if (CulturePatterns.TryParse(text, culture, "dgG", out var read))
        {
            date = Write(read);
            return true;
        }

        if (DateTimeOffset.TryParseExact(text, IsoForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
        {
            date = text.Substring(0, Day.Length);
            return true;
        }

        date = "";
        return false;
    }
}
