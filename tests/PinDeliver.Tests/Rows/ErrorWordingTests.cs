using System;
using System.Collections;
using System.Collections.Generic;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>A message shows the value where there is one, in a sentence.</summary>
public sealed class ErrorWordingTests(RowLab lab) : IClassFixture<RowLab>
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 23, 8, 30, 0, TimeSpan.FromHours(2));

    public static TheoryData<string, object, string> Values => new()
    {
        { "TimeWindowStart", new TimeSpan(1, 8, 30, 0), "TimeWindowStart: '1.08:30:00' is no time of day" },
        { "TimeWindowStart", Moment, "TimeWindowStart: '2026-11-23T08:30:00+02:00' is no time of day" },
        { "TimeWindowStart", new TimeOnly(8, 30, 15), "TimeWindowStart: '08:30:15' is no time of day" },
        { "Weight", new DateOnly(2026, 11, 23), "Weight: '2026-11-23' is not a number" },
        { "City", true, "City: 'true' is of type Boolean, not text" },
        { "City", Moment, "City: '2026-11-23T08:30:00+02:00' is a date" },
        { "City", new DateOnly(2026, 11, 23), "City: '2026-11-23' is a date" },
        { "VehicleTags", new List<string> { "a", "b" }, "VehicleTags: 'a,b' is a list" },
        { "VehicleTags", new ArrayList { 1, 2 }, "VehicleTags: '1,2' is a list" },
        { "VehicleTags", new[] { 1, 2 }, "VehicleTags: '1,2' is a list" },
        { "VehicleTags", new Queue<int>([1, 2]), "VehicleTags: the value is a list" },
        { "VehicleTags", Array.Empty<object>(), "VehicleTags: the value is an empty list" },
        { "VehicleTags", new Hashtable { ["a"] = 1 }, "VehicleTags: the value is a hashtable" },
        { "Weight", new Hashtable { ["a"] = 1 }, "Weight: the value is a hashtable, not a number. Write digits" },
        { "Weight", Hosting.CsvRows.Of(("a", "1")), "Weight: the value is an object, not a number. Write digits" },
        { "City", new Version(1, 2), "City: the value is of type Version, not text" },
        { "UnattendedOk", new Hashtable(), "UnattendedOk: the value is neither true nor false" },
        { "RequestedDeliveryDate", new TimeSpan(8, 30, 0), "RequestedDeliveryDate: '08:30:00' is no date" },
        { "Package", new Hashtable(), "Package has no values" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_refused_value_is_shown(string field, object value, string expected)
    {
        foreach (var culture in new[] { "", "fi-FI" })
        {
            Assert.Contains(expected, lab.Give(ValuePath.Column, field, value, culture: culture).Output.Terminating!.Exception.Message,
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("$true", "The row is 'true' of type Boolean, which has no columns.")]
    [InlineData("([timespan]'08:30')", "The row is '08:30:00' of type TimeSpan, which has no columns.")]
    [InlineData("([datetime]'2026-11-23')", "The row is '2026-11-23T00:00:00' of type DateTime, which has no columns.")]
    public void A_row_without_columns_is_shown(string row, string expected) =>
        Assert.Contains(expected, lab.Run($"-City Lund -InputObject {row}", null).Refuses("InvalidRow").Message, StringComparison.Ordinal);
}
