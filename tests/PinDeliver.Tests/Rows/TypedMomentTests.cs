using System;
using System.Text.Json.Nodes;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>Dates and times that PowerShell, JSON or .NET takes for numbers.</summary>
public sealed class TypedMomentTests(RowLab lab) : IClassFixture<RowLab>
{
    private const string Date = """{"service":{"requested_delivery_date":"2026-11-23"}}""";

    public static TheoryData<object> DatesAsNumbers => [20261123, 20261123L, 20261123m, 20261123.0, 20261123u];

    public static TheoryData<object> NoDates => [45000, 46349.0, 20261323, 20260230, 2026112, 202611230, 20261123.5, -20261123, 18991231, 20261123e10];

    [Theory]
    [InlineData("20261123")]
    [InlineData("20261123 -Culture fi-FI")]
    [InlineData("(20261123)")]
    public void A_typed_date_without_hyphens_is_that_date(string typed) => lab.Run($"-Id 7 -RequestedDeliveryDate {typed}", null).Sends(Date);

    [Theory]
    [MemberData(nameof(DatesAsNumbers))]
    public void A_whole_number_that_is_an_ISO_date_is_that_date(object number)
    {
        foreach (var path in ValuePaths.All)
        {
            lab.Give(path, "RequestedDeliveryDate", number).Sends(Date, path.ToString());
            lab.Give(path, "RequestedDeliveryDate", number, "-Culture th-TH").Sends(Date, path.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(NoDates))]
    public void Any_other_number_is_no_date(object number)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "RequestedDeliveryDate", number).Refuses("InvalidFieldValue", path.ToString());
    }

    [Fact]
    public void A_JSON_number_that_is_an_ISO_date_is_that_date() =>
        lab.Run("", [new System.Management.Automation.PSObject(JsonNode.Parse("""{"id":7,"requested_delivery_date":20261123}"""))]).Sends(Date);

    [Theory]
    [InlineData("8.30", "08:30")]
    [InlineData("12.45", "12:45")]
    [InlineData("'8.30'", "08:30")]
    [InlineData("8.00", "08:00")]
    [InlineData("08.30", "08:30")]
    public void A_typed_time_is_read_by_the_culture_as_it_is_typed(string typed, string time) =>
        lab.Run($"-Id 7 -TimeWindowStart {typed} -Culture fi-FI", null).Sends($"{{\"service\":{{\"timewindow_start\":\"{time}\"}}}}");

    [Theory]
    [InlineData("8.30")]
    [InlineData("12.45 -Culture sv-SE")]
    [InlineData("8.3 -Culture fi-FI")]
    [InlineData("830 -Culture fi-FI")]
    [InlineData("-8.30 -Culture fi-FI")]
    [InlineData("24.30 -Culture fi-FI")]
    public void A_typed_number_that_the_culture_does_not_write_as_a_time_is_refused(string typed) =>
        lab.Run($"-Id 7 -TimeWindowStart {typed}", null).Refuses("InvalidFieldValue");

    [Fact]
    public void A_typed_time_is_the_characters_typed_in_every_culture_of_the_session()
    {
        foreach (var session in new[] { "en-US", "fi-FI", "ar-SA" })
        {
            foreach (var typed in new[] { "8.30", "12.45" })
            {
                lab.Run($"-Id 7 -TimeWindowStart {typed} -Culture fi-FI", null, session)
                    .Sends($"{{\"service\":{{\"timewindow_start\":\"{typed.PadLeft(5, '0').Replace('.', ':')}\"}}}}", session);
            }
        }
    }

    [Fact]
    public void A_number_is_not_told_to_be_written_as_it_is()
    {
        foreach (var number in new object[] { 8.30m, 12.45 })
        {
            var message = lab.Give(ValuePath.Column, "TimeWindowStart", number, "-Culture fi-FI").Refuses("InvalidFieldValue").Message;
            Assert.Contains("is a number", message, StringComparison.Ordinal);
            Assert.DoesNotContain("as the culture", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_spreadsheets_number_of_a_day_is_told_to_be_a_number() => Assert.Contains("'45000' is a number",
        lab.Give(ValuePath.Column, "RequestedDeliveryDate", 45000, "-Culture fi-FI").Refuses("InvalidFieldValue").Message, StringComparison.Ordinal);
}
