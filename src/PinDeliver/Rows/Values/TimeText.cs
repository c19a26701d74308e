using System;
using System.Globalization;

namespace PinDeliver.Rows;

/// <summary>Reads a time of day to the minute.</summary>
internal static class TimeText
{
    private static readonly string[] Forms = ["HH:mm", "H:mm", "HH:mm:ss", "H:mm:ss"];

    public static bool TryParse(string text, CultureInfo? culture, out string time)
    {
        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var read)
            || CulturePatterns.TryParse(text, culture, "tT", out read))
            return TryWrite(read.TimeOfDay, out time);
        time = "";
        return false;
    }

    /// <summary>Writes <c>HH:mm</c>; false for a time with seconds, a negative one, or one of a day and more.</summary>
    public static bool TryWrite(TimeSpan span, out string time)
    {
        time = span.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
        return span >= TimeSpan.Zero && span < TimeSpan.FromDays(1) && span.Ticks % TimeSpan.TicksPerMinute == 0;
    }
}
