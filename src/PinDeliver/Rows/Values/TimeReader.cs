using System;
using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>Reads a time of day to the minute.</summary>
internal sealed class TimeReader
{
    // What Excel and Access give for a time without a date.
    private static readonly DateTime ExcelsNoDate = new(1899, 12, 30);

    private readonly CulturePatterns? patterns;
    private readonly RowErrors errors;

    public TimeReader(CultureInfo? culture, RowErrors errors)
    {
        patterns = culture is null ? null : new CulturePatterns(culture, "tT");
        this.errors = errors;
    }

    public FieldValue Read(object value, string column)
    {
        switch (value)
        {
            case TimeSpan span when TryWrite(span, out var time): return time;
            case DateTime moment when moment.Date == ExcelsNoDate && TryWrite(moment.TimeOfDay, out var time): return time;
#if !NETFRAMEWORK
            case TimeOnly clock when TryWrite(clock.ToTimeSpan(), out var time): return time;
#endif
            case string text when TryReadText(text.Trim(), out var time): return time;
            case LiteralNumber literal when TryReadText(literal.Text, out var time): return time;
            default: return errors.NotATime(value, column);
        }
    }

    private bool TryReadText(string text, out FieldValue time)
    {
        if (TryParseClock(text, out var span))
            return TryWrite(span, out time);
        var times = patterns?.Read(text, moment => default(DateTime) + moment.TimeOfDay);
        time = default;
        return times is { Count: 1 } && TryWrite(times[0].TimeOfDay, out time);
    }

    // H:mm, HH:mm and HH:mm:ss, with a fraction that is zero.
    private static bool TryParseClock(string text, out TimeSpan time)
    {
        time = default;
        var fraction = text.IndexOfAny(['.', ',']);
        if (fraction >= 0)
        {
            if (text.Length == fraction + 1 || text.Substring(fraction + 1).Trim('0').Length > 0)
                return false;
            text = text.Substring(0, fraction);
        }

        string[] forms = fraction >= 0 ? ["HH:mm:ss", "H:mm:ss"] : ["HH:mm", "H:mm", "HH:mm:ss", "H:mm:ss"];
        if (!DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var read))
            return false;
        time = read.TimeOfDay;
        return true;
    }

    // False for a time with seconds, a negative one, or one of a day and more.
    private static bool TryWrite(TimeSpan span, out FieldValue time)
    {
        time = FieldValue.Text(span.ToString(@"hh\:mm", CultureInfo.InvariantCulture));
        return span >= TimeSpan.Zero && span < TimeSpan.FromDays(1) && span.Ticks % TimeSpan.TicksPerMinute == 0;
    }
}
