using System;
using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>
/// Reads a date in a form of ISO 8601: a calendar date (2026-11-23, 20261123), a week date (2026-W48-1, 2026W481) or an ordinal date
/// (2026-327), alone or with a time and a zone. The zone is read over: the date that is written is the one that counts.
/// </summary>
internal static class DateText
{
    private const int DaysInAWeek = 7;

    public static string Write(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out DateTime day)
    {
        day = default;
        var length = LengthOfDate(text);
        return length > 0 && (length == text.Length || IsTime(text, length)) && TryParseDay(text.Substring(0, length), out day);
    }

    // How many characters of the text are its date, by the places of hyphens and the W.
    private static int LengthOfDate(string text)
    {
        var end = 0;
        while (end < text.Length && (IsDigit(text[end]) || text[end] is '-' or 'W'))
            end++;
        // A time without colons and a zone behind a minus sign stand behind the T.
        return end;
    }

    private static bool TryParseDay(string text, out DateTime day)
    {
        day = default;
        if (text.Length < 8 || !TryNumber(text, 0, 4, out var year) || year < 1)
            return false;
        switch (text.Length)
        {
            case 10 when text[4] == '-' && text[7] == '-' && TryNumber(text, 5, 2, out var month) && TryNumber(text, 8, 2, out var number):
                return TryDay(year, month, number, out day);
            case 8 when TryNumber(text, 4, 2, out var month) && TryNumber(text, 6, 2, out var number):
                return TryDay(year, month, number, out day);
            case 8 when text[4] == '-' && TryNumber(text, 5, 3, out var ordinal):
                day = ordinal is >= 1 and <= 366 ? new DateTime(year, 1, 1).AddDays(ordinal - 1) : default;
                return day.Year == year && ordinal >= 1;
            case 10 when text[4] == '-' && text[5] == 'W' && text[8] == '-' && TryNumber(text, 6, 2, out var week) && TryNumber(text, 9, 1, out var number):
                return TryWeek(year, week, number, out day);
            case 8 when text[4] == 'W' && TryNumber(text, 5, 2, out var week) && TryNumber(text, 7, 1, out var number):
                return TryWeek(year, week, number, out day);
            default:
                return false;
        }
    }

    private static bool TryDay(int year, int month, int number, out DateTime day)
    {
        var exists = month is >= 1 and <= 12 && number >= 1 && number <= DateTime.DaysInMonth(year, month);
        day = exists ? new DateTime(year, month, number) : default;
        return exists;
    }

    // Week 1 is the week of the year's first Thursday.
    private static bool TryWeek(int year, int week, int number, out DateTime day)
    {
        day = default;
        if (week is < 1 or > 53 || number is < 1 or > DaysInAWeek || year > 9998)
            return false;
        var fourth = new DateTime(year, 1, 4);
        var monday = fourth.AddDays(-(((int)fourth.DayOfWeek + DaysInAWeek - 1) % DaysInAWeek));
        day = monday.AddDays(((week - 1) * DaysInAWeek) + number - 1);
        return monday.AddDays(((week - 1) * DaysInAWeek) + 3).Year == year;
    }

    // T08, T08:30, T0830, T08:30:15, with a fraction of any length, and a zone: Z, +02, +0200, +02:00. RFC 3339 has a blank for the T.
    private static bool IsTime(string text, int at)
    {
        var hasBlank = text[at] == ' ';
        if (!hasBlank && text[at] is not ('T' or 't'))
            return false;
        if (!TryNumber(text, at + 1, 2, out var hour) || hour > 23)
            return false;
        at += 3;
        var parts = 1;
        for (; parts < 3 && at < text.Length; parts++)
        {
            var start = text[at] == ':' ? at + 1 : at;
            if (!TryNumber(text, start, 2, out var number))
                break;
            // A leap second is second 60.
            if (number > (parts == 2 ? 60 : 59))
                return false;
            at = start + 2;
        }

        if (hasBlank && parts < 2)
            return false;
        if (parts == 3 && at < text.Length && text[at] is '.' or ',')
        {
            var start = ++at;
            while (at < text.Length && IsDigit(text[at]))
                at++;
            if (at == start)
                return false;
        }

        return at == text.Length || IsZone(text, at);
    }

    private static bool IsZone(string text, int at)
    {
        if (text[at] is 'Z' or 'z')
            return at + 1 == text.Length;
        if (text[at] is not ('+' or '-' or '\u2212') || !TryNumber(text, at + 1, 2, out var hours) || hours > 14)
            return false;
        at += 3;
        if (at == text.Length)
            return true;
        var start = text[at] == ':' ? at + 1 : at;
        return TryNumber(text, start, 2, out var minutes) && minutes < 60 && start + 2 == text.Length;
    }

    private static bool TryNumber(string text, int start, int length, out int number)
    {
        number = 0;
        if (start + length > text.Length)
            return false;
        for (var i = start; i < start + length; i++)
        {
            if (!IsDigit(text[i]))
                return false;
            number = (number * 10) + text[i] - '0';
        }

        return true;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
