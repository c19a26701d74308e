using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using CsCheck;

namespace PinDeliver.Tests.Rows;

/// <summary>Values for cells: mostly of the field's kind, in every form; the others anything at all.</summary>
internal static class CellGen
{
    private static readonly string[] RealTexts =
    [
        "Göteborg", "MALMÖ", "»UMEÅ»", "UMEÅ–LULEÅ", "\"CAFÉ”", "SÃO PAULO", "Łódź", "Gdańsk", "Straße 5", "Москва", "東京",
        "🚚 lämna", "01234", "411 03",
        "null", "a\"b\\c", "två\r\nrader", "  kant  ", "\u0001", "e\u0301", "½ €", "5,5", "true", "2026-11-23",
        "=1+1", "<b>&amp;</b>", "\u202Eabc",
    ];

    private static readonly string[] MisreadWords =
        ["Göteborg", "MALMÖ", "Årsta", "UMEÅ", "Gdańsk", "Łódź", "São", "Besançon", "Cœur", "10 €", "8–10", "Москва", "東京", "🚚"];

    private static readonly object[] Oddities =
    [
        true, false, new DateTime(2026, 11, 23), new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.FromHours(-5)), TimeSpan.FromHours(8),
        double.NaN, double.PositiveInfinity, 1e300, 5.7, 0.1f, 12L, 99m, 'x', DayOfWeek.Friday, DBNull.Value, new object(),
        new[] { 1, 2 }, new Hashtable { ["a"] = 1 },
        "57,70", "1 000", "1e400", "NaN", "0x1F", "abc", "03/04/2026", "25:00", "7pm", "maybe", "−5", "007", ".5", "5.",
        "+5", "5.7", "91", "-181",
        "9223372036854775808", "0.12345678901234567890123456789012345", "G\uFFFDteborg", "\uD83D", "x\uDE9Ay", "1e2", "0e9999", "1.0", "-0",
    ];

    public static ISet<string> KnownReal { get; } = RealTexts.ToHashSet();

    public static ISet<string> KnownMisread { get; } = MisreadWords.Select(MisdecodedTextTests.Misread).ToHashSet();

    private static readonly Gen<object?> Blank = Gen.OneOf<object?>("", " ", "\t ", "\u00A0", null, DBNull.Value);

    private static readonly Gen<string> LocalCulture = Gen.OneOf(CultureTests.Cultures);

    private static readonly Gen<int> Day = Gen.Int[0, LocalForms.Days - 1];

    private static readonly Gen<int> Minute = Gen.Int[0, 1439];

    private static readonly Gen<object?> Number = Gen.OneOf(
        Gen.Decimal[-200, 200].Select(number => (object?)number.ToString(CultureInfo.InvariantCulture)),
        Gen.Select(Gen.Int[-9_000_000, 9_000_000], Gen.Int[0, 7],
            (digits, scale) => (object?)((decimal)digits / (decimal)Math.Pow(10, scale)).ToString(CultureInfo.InvariantCulture)),
        Gen.Double[-90, 90].Select(number => (object?)number),
        Gen.Double.Select(number => (object?)number),
        Gen.Int[-90, 90].Select(number => (object?)number),
        Gen.Int[-90, 90].Select(number => (object?)$" {number} "),
        Gen.Decimal[-90, 90].Select(number => (object?)number),
        Gen.Select(Gen.Int[-99, 99], Gen.Int[-30, 30], (digits, exponent) => (object?)$"{digits}e{exponent}"),
        Gen.Select(Gen.Double[-5000, 5000], LocalCulture, Gen.OneOf("N2", "F2", "G6"), (number, name, form) =>
            (object?)number.ToString(form, CultureInfo.GetCultureInfo(name))),
        Gen.String[Gen.Char["0123456789.,-+eE \u00A0'٫٬−"], 1, 8].Select(text => (object?)text));

    private static readonly Gen<object?> Date = Gen.Select(Day, Gen.Int[0, 8], LocalCulture, (offset, form, name) =>
    {
        var day = LocalForms.FirstDay.AddDays(offset);
        return form switch
        {
            0 => day,
            1 => new DateTimeOffset(day.AddHours(23), TimeSpan.FromHours(-7)),
            2 => day.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            3 => (object?)day.ToString("d", CultureInfo.GetCultureInfo(name)),
            4 => new DateTime(day.Ticks, DateTimeKind.Utc).AddMinutes(1439),
            _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    });

    private static readonly Gen<object?> Time = Gen.Select(Minute, Gen.Int[0, 5], LocalCulture, (minute, form, name) => form switch
    {
        0 => TimeSpan.FromMinutes(minute),
        1 => LocalForms.FirstDay.AddMinutes(minute).ToString("H:mm", CultureInfo.InvariantCulture),
        2 => (object?)LocalForms.FirstDay.AddMinutes(minute).ToString("t", CultureInfo.GetCultureInfo(name)),
        3 => LocalForms.FirstDay.AddMinutes(minute).AddSeconds(minute % 2).ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        _ => LocalForms.FirstDay.AddMinutes(minute).ToString("HH:mm", CultureInfo.InvariantCulture),
    });

    private static readonly Gen<object?> Boolean = Gen.OneOf<object?>("true", "FALSE", "Yes", "no", "1", "0", true, false, 1, 0,
        " true ", "YES", "nO");

    private static readonly Gen<object?> Text = Gen.Frequency(
        (4, Gen.OneOf<object?>(RealTexts)),
        (1, Gen.String.Select(text => (object?)text)),
        (2, Gen.String[Gen.Char['\0', '\uFFFF'], 1, 8].Select(text => (object?)text)),
        (1, Gen.Int[0x10000, 0x10FFFF].Select(rune => (object?)char.ConvertFromUtf32(rune))),
        (2, Gen.String[Gen.Char["abcåäöÅÄÖÉé ”»–’.,;/\\\"'{}"], 0, 12].Select(text => (object?)text)),
        (1, Gen.String[Gen.Char['\u0080', '\u00FF'], 1, 4].Select(text => (object?)text)),
        (1, Gen.OneOf(KnownMisread.ToArray()).Select(text => (object?)text)),
        (1, Gen.Int.Select(number => (object?)number)));

    private static readonly Gen<object?> Anything = Gen.OneOf(Gen.OneOf<object?>(Oddities), Number, Date, Time, Boolean, Text);

    /// <summary>Any value for a field of this kind.</summary>
    public static Gen<object?> Of(string kind) => Gen.Frequency((20, Fitting(kind)), (2, Blank), (1, Anything))
        .SelectMany(value => Gen.Int[0, 9].Select(wrap => wrap == 0 && value is not (null or DBNull) ? PSObject.AsPSObject(value) : value));

    private static Gen<object?> Fitting(string kind) => kind switch
    {
        "number" => Number,
        "integer" => Gen.Frequency(
            (3, Gen.Int[-1000, 1000].Select(number => (object?)number)),
            (3, Gen.Long.Select(number => (object?)number.ToString(CultureInfo.InvariantCulture))),
            (1, Gen.Int[0, 60].Select(number => (object?)$"{number}.0")),
            (2, Number)),
        "boolean" => Boolean,
        "date" => Date,
        "time" => Time,
        _ => Text,
    };
}
