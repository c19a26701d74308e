using System;
using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>Reads a date that means one day only: ISO 8601, a date of .NET, or the culture's own form where that was asked for.</summary>
internal sealed class DateReader
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private readonly CulturePatterns? patterns;
    private readonly RowErrors errors;

    public DateReader(CultureInfo? culture, RowErrors errors)
    {
        patterns = culture is null ? null : new CulturePatterns(culture, "dgG");
        this.errors = errors;
    }

    public FieldValue Read(object value, string column)
    {
        switch (value)
        {
            case DateTime date: return Day(date, value, column);
            // The date as written, whatever the zone.
            case DateTimeOffset moment: return Day(moment.DateTime, value, column);
#if !NETFRAMEWORK
            case DateOnly date: return Day(date.ToDateTime(TimeOnly.MinValue), value, column);
#endif
            case string text: return Text(text.Trim(), column);
            case LiteralNumber literal: return Text(literal.Text, column);
            // 20261123, which JSON and Excel keep as a number. 45000, a day as Excel counts them, is none: two calendars count so.
            case { } number when Scalar.IsNumber(number) && Scalar.ToText(number) is { } digits && DateText.TryParse(digits, out var iso):
                return Day(iso, digits, column);
            default: return errors.NotADate(value, column);
        }
    }

    private static bool IsInRange(DateTime day) => day.Year is >= FirstYear and <= LastYear;

    private FieldValue Text(string text, string column)
    {
        var isIso = DateText.TryParse(text, out var iso);
        if (isIso && (IsInRange(iso) || patterns is null))
            return Day(iso, text, column);
        var days = patterns?.Read(text, moment => moment.Date);
        if (days is null || days.Count == 0)
            return isIso ? Day(iso, text, column) : errors.NotADate(text, column);
        return days.Count > 1 ? errors.AmbiguousDate(text, column, days[0], days[1]) : Day(days[0], text, column);
    }

    private FieldValue Day(DateTime day, object value, string column) =>
        IsInRange(day) ? FieldValue.Text(DateText.Write(day)) : errors.DateOutOfRange(value, column, day);
}
