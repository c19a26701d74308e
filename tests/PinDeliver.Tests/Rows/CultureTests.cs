using System;
using System.Globalization;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class CultureTests(RowLab lab) : IClassFixture<RowLab>
{
    public static readonly string[] Cultures =
    [
        "sv-SE", "de-DE", "de-CH", "fr-FR", "ar-SA", "fa-IR", "th-TH", "tr-TR", "hi-IN", "ky-KG", "mt-MT", "en-US",
    ];

    public static TheoryData<string> EachCulture => [.. Cultures];

    [Theory]
    [MemberData(nameof(EachCulture))]
    public void Without_UseCulture_the_culture_makes_no_difference(string culture)
    {
        foreach (var path in ValuePaths.All)
        {
            lab.Give(path, "PositionLat", "57.70", "", culture).Sends("""{"position_lat":57.70}""", path.ToString());
            lab.Give(path, "PositionLat", 57.7, "", culture).Sends("""{"position_lat":57.7}""", path.ToString());
            lab.Give(path, "PositionLat", "57,70", "", culture).Refuses("InvalidFieldValue", path.ToString());
            lab.Give(path, "StopTime", "1.000", "", culture).Sends("""{"service":{"stop_time":1}}""", path.ToString());
            lab.Give(path, "RequestedDeliveryDate", "03/04/2026", "", culture).Refuses("InvalidFieldValue", path.ToString());
            lab.Give(path, "RequestedDeliveryDate", "03.04.2026", "", culture).Refuses("InvalidFieldValue", path.ToString());
            lab.Give(path, "TimeWindowStart", "8:30", "", culture).Sends("""{"service":{"timewindow_start":"08:30"}}""", path.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(EachCulture))]
    public void UseCulture_reads_what_the_culture_writes(string culture)
    {
        var local = CultureInfo.GetCultureInfo(culture);
        var (moment, time) = (new DateTime(2026, 11, 23, 0, 0, 0), new DateTime(2026, 11, 23, 20, 30, 0));
        foreach (var path in ValuePaths.All)
        {
            lab.Give(path, "PositionLat", (-57.5m).ToString(local), "-UseCulture", culture)
                .Sends("""{"position_lat":-57.5}""", path.ToString());
            lab.Give(path, "StopTime", 1500.ToString(local), "-UseCulture", culture)
                .Sends("""{"service":{"stop_time":1500}}""", path.ToString());
            lab.Give(path, "RequestedDeliveryDate", moment.ToString("d", local), "-UseCulture", culture)
                .Sends("""{"service":{"requested_delivery_date":"2026-11-23"}}""", path.ToString());
            lab.Give(path, "TimeWindowStart", time.ToString("t", local), "-UseCulture", culture)
                .Sends("""{"service":{"timewindow_start":"20:30"}}""", path.ToString());
            lab.Give(path, "TimeWindowEnd", time.ToString("T", local), "-UseCulture", culture)
                .Sends("""{"service":{"timewindow_end":"20:30"}}""", path.ToString());
        }
    }

    [Theory]
    [InlineData("sv-SE", "57,70", "57.70")]
    [InlineData("sv-SE", "-0,5", "-0.5")]
    [InlineData("sv-SE", "−0,5", "-0.5")]
    [InlineData("sv-SE", "57", "57")]
    [InlineData("de-DE", "57,70", "57.70")]
    [InlineData("tr-TR", "57,70", "57.70")]
    [InlineData("en-US", "57.70", "57.70")]
    [InlineData("ar-SA", "57٫70", "57.70")]
    [InlineData("ar-SA", "-5", "-5")]
    public void UseCulture_reads_the_decimal_separator_of_the_culture(string culture, string text, string json)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "Weight", text, "-UseCulture", culture).Sends($"{{\"service\":{{\"weight\":{json}}}}}", path.ToString());
    }

    [Theory]
    [InlineData("sv-SE", "57.70")]
    [InlineData("sv-SE", "1 000")]
    [InlineData("sv-SE", "1\u00A0000,5")]
    [InlineData("sv-SE", "1,5,5")]
    [InlineData("sv-SE", "1,5e3")]
    [InlineData("sv-SE", "−-5")]
    [InlineData("sv-SE", ",5")]
    [InlineData("sv-SE", "5,")]
    [InlineData("de-DE", "1.000")]
    [InlineData("de-DE", "1.000,5")]
    [InlineData("de-DE", "57.70")]
    [InlineData("tr-TR", "1.000")]
    [InlineData("en-US", "57,70")]
    [InlineData("en-US", "1,000")]
    [InlineData("en-US", "1,000.5")]
    [InlineData("en-US", "$5.0")]
    [InlineData("ar-SA", "57,70")]
    [InlineData("ar-SA", "57.70")]
    [InlineData("ar-SA", "1٬000")]
    public void UseCulture_refuses_group_separators_and_foreign_ones(string culture, string text)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "Weight", text, "-UseCulture", culture).Refuses("InvalidFieldValue", path.ToString());
    }

    [Theory]
    [InlineData("en-US", "3/4/2026", "2026-03-04")]
    [InlineData("en-US", "03/04/2026", "2026-03-04")]
    [InlineData("en-GB", "03/04/2026", "2026-04-03")]
    [InlineData("de-DE", "03.04.2026", "2026-04-03")]
    [InlineData("tr-TR", "3.04.2026", "2026-04-03")]
    [InlineData("sv-SE", "2026-04-03", "2026-04-03")]
    [InlineData("de-DE", "2026-04-03", "2026-04-03")]
    [InlineData("en-US", "2026-04-03T23:30:00Z", "2026-04-03")]
    public void UseCulture_reads_dates_by_the_culture_and_ISO_dates_too(string culture, string text, string date)
    {
        foreach (var path in ValuePaths.All)
        {
            lab.Give(path, "RequestedDeliveryDate", text, "-UseCulture", culture)
                .Sends($"{{\"service\":{{\"requested_delivery_date\":\"{date}\"}}}}", path.ToString());
        }
    }

    [Theory]
    [InlineData("de-DE", "13/04/2026")]
    [InlineData("en-US", "23/11/2026")]
    [InlineData("en-US", "23.11.2026")]
    [InlineData("sv-SE", "03/04/2026")]
    [InlineData("de-DE", "31.02.2026")]
    public void UseCulture_refuses_the_dates_of_other_cultures(string culture, string text) =>
        lab.Give(ValuePath.Column, "RequestedDeliveryDate", text, "-UseCulture", culture).Refuses("InvalidFieldValue");

    [Theory]
    [InlineData("en-US", "8:30 PM", "20:30")]
    [InlineData("en-US", "8:30\u202FPM", "20:30")]
    [InlineData("sv-SE", "20:30", "20:30")]
    [InlineData("de-DE", "20:30:00", "20:30")]
    public void UseCulture_reads_times_by_the_culture(string culture, string text, string time) =>
        lab.Give(ValuePath.Column, "TimeWindowStart", text, "-UseCulture", culture)
            .Sends($"{{\"service\":{{\"timewindow_start\":\"{time}\"}}}}");

    [Fact]
    public void UseCulture_changes_nothing_for_values_that_are_no_text()
    {
        lab.Give(ValuePath.Column, "PositionLat", 57.7, "-UseCulture", "sv-SE").Sends("""{"position_lat":57.7}""");
        lab.Give(ValuePath.Column, "ZipCode", 57.7, "-UseCulture", "sv-SE").Sends("""{"zipcode":"57.7"}""");
        lab.Give(ValuePath.Column, "City", "1.000,5", "-UseCulture", "de-DE").Sends("""{"city":"1.000,5"}""");
    }

    [Fact]
    public void Column_names_are_not_read_by_the_culture()
    {
        lab.Row("", ("ID", "7"), ("CITY", "Malmö"), ("CUSTOMER_TYPE", "b2b")).Sends("""{"city":"Malmö","customer_type":"b2b"}""");
        lab.Run("", [Hosting.CsvRows.Of(("id", "7"), ("EMAIL", "a@b.se"), ("posItIon_lat", "5"))], "tr-TR")
            .Sends("""{"email":"a@b.se","position_lat":5}""");
    }
}
