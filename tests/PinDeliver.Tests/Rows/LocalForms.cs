using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PinDeliver.Tests.Rows;

/// <summary>Days and times as each culture writes them, found by writing all of them.</summary>
internal static class LocalForms
{
    public static readonly DateTime FirstDay = new(2025, 1, 1);
    public const int Days = 3 * 365;

    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> DayTables = new();
    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> TimeTables = new();

    public static string? DayOf(CultureInfo culture, string text) => DayTables.GetOrAdd(culture.Name, _ => Enumerable.Range(0, Days)
        .Select(i => FirstDay.AddDays(i))
        .ToDictionary(day => day.ToString("d", culture), day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
        .GetValueOrDefault(text);

    public static string? TimeOf(CultureInfo culture, string text) => TimeTables.GetOrAdd(culture.Name, _ => Enumerable.Range(0, 24 * 60)
        .Select(i => FirstDay.AddMinutes(i))
        .ToDictionary(time => time.ToString("t", culture), time => time.ToString("HH:mm", CultureInfo.InvariantCulture)))
        .GetValueOrDefault(text);
}
