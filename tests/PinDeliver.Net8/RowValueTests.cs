using System.Collections.Generic;
using System.Globalization;
using PinDeliver.Rows;
using Xunit;

namespace PinDeliver.Net8;

/// <summary>What is sent of a value. It depends on the runtime's parsing of numbers and dates, and on its cultures.</summary>
public sealed class RowValueTests
{
    [Theory]
    [InlineData("PositionLat", "57.70066386412345678901", """{"position_lat":57.70066386412345678901}""")]
    [InlineData("PositionLat", "57,70", """{"position_lat":57.70}""", "sv-SE")]
    [InlineData("PositionLat", 57.7, """{"position_lat":57.7}""")]
    [InlineData("PositionLat", 1e-5, """{"position_lat":0.00001}""")]
    [InlineData("ZipCode", "01234", """{"zipcode":"01234"}""")]
    [InlineData("ZipCode", 41124, """{"zipcode":"41124"}""")]
    [InlineData("City", "Malmö ñ 東京", """{"city":"Malmö ñ 東京"}""")]
    [InlineData("City", " ", "{}")]
    [InlineData("StopTime", "5.0", """{"service":{"stop_time":5}}""")]
    [InlineData("UnattendedOk", "yes", """{"service":{"unattended_ok":true}}""")]
    [InlineData("UnattendedOk", "falskt", """{"service":{"unattended_ok":false}}""", "sv-SE")]
    [InlineData("RequestedDeliveryDate", "2026-11-23T08:30+02", """{"service":{"requested_delivery_date":"2026-11-23"}}""")]
    [InlineData("RequestedDeliveryDate", "23.11.2026", """{"service":{"requested_delivery_date":"2026-11-23"}}""", "de-DE")]
    [InlineData("TimeWindowStart", "7:05:00.000", """{"service":{"timewindow_start":"07:05"}}""")]
    public void A_value_is_sent_as_it_is_meant(string parameter, object value, string customer, string culture = "")
    {
        var row = Read(parameter, value, culture);
        Assert.Null(row.Failure);
        Assert.Equal($$"""{"customer":{{customer}}}""", row.Update!.ToJson());
    }

    [Theory]
    [InlineData("PositionLat", "57,70")]
    [InlineData("PositionLat", "1 000")]
    [InlineData("PositionLat", "1e400")]
    [InlineData("PositionLat", double.NaN)]
    [InlineData("PositionLat", "90.00000000000000000000000000001")]
    [InlineData("StopTime", "5.7")]
    [InlineData("StopTime", "9223372036854775808")]
    [InlineData("UnattendedOk", "ja")]
    [InlineData("RequestedDeliveryDate", "03/04/2026")]
    [InlineData("RequestedDeliveryDate", "2026-02-30")]
    [InlineData("TimeWindowStart", "25:00")]
    public void A_value_that_could_be_meant_otherwise_is_refused(string parameter, object value)
    {
        var row = Read(parameter, value);
        Assert.Null(row.Update);
        Assert.Equal((PinDeliverError.InvalidFieldValue, parameter), (row.Failure!.Error, row.Failure.Column));
    }

    [Fact]
    public void Text_that_was_read_wrongly_is_refused()
    {
        var row = Read("City", "MalmÃ¶");
        Assert.Equal(PinDeliverError.MisdecodedText, row.Failure!.Error);
        Assert.Contains("Malmö", row.Failure.Message, System.StringComparison.Ordinal);
    }

    private static RowResult Read(string parameter, object value, string culture = "")
    {
        var settings = new RowSettings
        {
            Parameters = new Dictionary<string, object?> { ["Id"] = "1001", [parameter] = value },
            Culture = culture.Length == 0 ? null : CultureInfo.GetCultureInfo(culture),
        };
        return new RowReader(settings, Assert.Fail).Read(null, 1);
    }
}
