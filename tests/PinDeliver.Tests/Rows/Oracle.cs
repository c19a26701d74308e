using System;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PinDeliver.Tests.Rows;

/// <summary>What about_PinDeliver_Rows says of any value in any field. It calls nothing of the product.</summary>
/// <param name="culture">The culture under -UseCulture, else null.</param>
/// <param name="allowMisdecoded">Whether -AllowMisdecodedText is given.</param>
internal sealed partial class Oracle(CultureInfo? culture, bool allowMisdecoded)
{
    public Verdict Judge(ApiField field, object? value)
    {
        if (value is PSObject wrapped)
            value = wrapped.BaseObject;
        if (value is null or DBNull || (value is string text && text.All(char.IsWhiteSpace)))
            return Verdict.Blank;
        return field.Kind switch
        {
            "number" => JudgeNumber(value, field.ApiName switch { "position_lat" => 90, "position_lng" => 180, _ => null }),
            "integer" => JudgeInteger(value),
            "boolean" => JudgeBoolean(value),
            "date" => JudgeDate(value),
            "time" => JudgeTime(value),
            _ => JudgeText(field, value),
        };
    }

    private Verdict JudgeNumber(object value, int? bound)
    {
        if (Number(value) is not { } number || (bound is { } limit && !number.IsBetween(-limit, limit)))
            return Verdict.Refused;
        return (number.FitsDouble || IsPlain(value)) && !IsOddZero(number, value)
            ? Verdict.Sent(number.ToString())
            : Verdict.SentOrRefused(number.ToString());
    }

    // Digits without an exponent are kept, however many.
    private static bool IsPlain(object value) => value is string text && !text.Contains('e', StringComparison.OrdinalIgnoreCase);

    private Verdict JudgeInteger(object value)
    {
        if (Number(value) is not { } number || !number.IsWhole || !number.IsBetween(long.MinValue, long.MaxValue))
            return Verdict.Refused;
        return IsOddZero(number, value) ? Verdict.SentOrRefused(number.ToString()) : Verdict.Sent(number.ToString());
    }

    // 0e9999 is zero, but no one writes it so.
    private static bool IsOddZero(ExactNumber number, object value) =>
        number.Digits.IsZero && value is string text && text.Contains('e', StringComparison.OrdinalIgnoreCase);

    private Verdict JudgeBoolean(object value) => Invariant(value)?.Trim().ToLowerInvariant() switch
    {
        _ when value is bool truth => Verdict.Sent(truth ? "true" : "false"),
        "true" or "1" or "yes" => Verdict.Sent("true"),
        "false" or "0" or "no" => Verdict.Sent("false"),
        _ when value is not (bool or char or Enum) && Number(value) is { } number && (number == ExactNumber.Of(1) || number == ExactNumber.Of(0)) =>
            Verdict.SentOrRefused(number.Digits.IsZero ? "false" : "true"),
        _ => Verdict.Refused,
    };

    private Verdict JudgeDate(object value) => value switch
    {
        DateTime date when date.Year is < 1900 or > 2200 => Verdict.Refused,
        DateTimeOffset moment when moment.Year is < 1900 or > 2200 => Verdict.Refused,
        DateTime date => Verdict.Sent(Quoted(date.Year, '-', date.Month, date.Day)),
        DateTimeOffset moment => Verdict.Sent(Quoted(moment.Year, '-', moment.Month, moment.Day)),
        string text when Iso().Match(text.Trim()) is { Success: true } iso && IsDay(iso.Groups["day"].Value)
            => Verdict.Sent($"\"{iso.Groups["day"].Value}\""),
        string text when culture is not null =>
            LocalForms.DayOf(culture, text.Trim()) is { } day ? Verdict.SentOrRefused($"\"{day}\"") : OpenIfLocal(text),
        _ => Verdict.Refused,
    };

    private Verdict JudgeTime(object value) => value switch
    {
        TimeSpan span when span.Ticks >= 0 && span.Days == 0 && span.Ticks % 600_000_000 == 0 =>
            Verdict.Sent($"\"{span.Hours:00}:{span.Minutes:00}\""),
        string text when Clock().Match(text.Trim()) is { Success: true } clock =>
            Verdict.Sent($"\"{clock.Groups[1].Value.PadLeft(2, '0')}:{clock.Groups[2].Value}\""),
        string text when culture is not null =>
            LocalForms.TimeOf(culture, text.Trim()) is { } time ? Verdict.Sent($"\"{time}\"") : OpenIfLocal(text),
        _ => Verdict.Refused,
    };

    private Verdict JudgeText(ApiField field, object value)
    {
        if ((value is char or Enum ? value.ToString() : ExactText(value)) is not { } text || HasHalfCharacter(text))
            return Verdict.Refused;
        var json = JsonSerializer.Serialize(text);
        if (allowMisdecoded)
            return Verdict.Sent(json);
        if (text.Contains('\uFFFD') || CellGen.KnownMisread.Contains(text) || (field.ApiName.StartsWith("phone", StringComparison.Ordinal) && Exponent().IsMatch(text)))
            return Verdict.Refused;
        return (MayBeMisread().IsMatch(text) || CodePages.MakeUtf8(text)) && !CellGen.KnownReal.Contains(text)
            ? Verdict.SentOrRefused(json) : Verdict.Sent(json);
    }

    // Numbers whose every digit is known; whole ones without decimals.
    private static string? ExactText(object value) => value switch
    {
        double number when !(Math.Abs(number) <= 9007199254740992) => null,
        float number when !(Math.Abs(number) <= 16777216) => null,
        double or float or decimal when ExactNumber.Parse(Invariant(value)!) is { } number =>
            number.IsWhole ? number.Plain : number.PlainLike(Invariant(value)!),
        _ => Invariant(value),
    };

    private ExactNumber? Number(object value)
    {
        if (value is not string text)
            return value is bool or char ? null : Invariant(value) is { } invariant ? ExactNumber.Parse(invariant) : null;
        text = text.Trim();
        if (culture is null)
            return ExactNumber.Parse(text);
        var format = culture.NumberFormat;
        var local = Regex.Match(text, $@"\A(?<minus>{Regex.Escape(format.NegativeSign)}|-|\u2212)?(?<whole>0|[1-9][0-9]*)"
            + $@"({Regex.Escape(format.NumberDecimalSeparator)}(?<fraction>[0-9]+))?\z", RegexOptions.CultureInvariant);
        if (!local.Success)
            return null;
        return ExactNumber.Parse($"{(local.Groups["minus"].Success ? "-" : "")}{local.Groups["whole"].Value}"
            + (local.Groups["fraction"].Success ? "." + local.Groups["fraction"].Value : ""));
    }

    private static string? Invariant(object value) => value switch
    {
        string text => text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        byte or short or int or uint or long or ulong or decimal or BigInteger =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private Verdict OpenIfLocal(string text) =>
        DateTime.TryParse(text, culture, DateTimeStyles.None, out _)
        || DateTime.TryParseExact(text.Trim(), culture!.DateTimeFormat.GetAllDateTimePatterns(), culture, DateTimeStyles.None, out _) ? new Verdict(Outcome.Open) : Verdict.Refused;

    private static string Quoted(int year, char separator, int month, int day) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{year:0000}{separator}{month:00}{separator}{day:00}\"");

    private static bool IsDay(string text)
    {
        var (year, month, day) = (Part(text[..4]), Part(text[5..7]), Part(text[8..]));
        return year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Part(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static bool HasHalfCharacter(string text) =>
        Enumerable.Range(0, text.Length).Any(i => char.IsSurrogate(text[i])
            && !(char.IsHighSurrogate(text[i])
                ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                : i > 0 && char.IsHighSurrogate(text[i - 1])));

    [GeneratedRegex(@"\A(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
        + @"([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,7})?)?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\A\s*[+-]*[0-9.,]*[0-9][0-9.,]*\s*[eE]\s*[+-]?[0-9]+\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Exponent();

    [GeneratedRegex(@"\A([01]?[0-9]|2[0-3]):([0-5][0-9])(:00)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    // A character that is a UTF-8 lead byte in Windows-1252, and behind it one that is a continuation byte there.
    [GeneratedRegex(@"[\u00C2-\u00F4][\u0080-\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6"
        + @"\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178]",
        RegexOptions.CultureInvariant)]
    private static partial Regex MayBeMisread();
}
