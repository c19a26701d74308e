using System;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class DateTests(RowLab lab) : IClassFixture<RowLab>
{
    private const string Sent = """{"service":{"requested_delivery_date":"2026-11-23"}}""";

    public static TheoryData<object> Accepted => new()
    {
        "2026-11-23", " 2026-11-23 ", "2026-11-23T08:30", "2026-11-23T08:30:15", "2026-11-23T08:30:15Z", "2026-11-23T23:30:00-05:00",
        "2026-11-23T00:30:00+02:00", "2026-11-23T08:30:00.1234567Z", "2026-11-23 08:30", "2026-11-23 08:30:15"
    };

    public static TheoryData<object> Refused => new()
    {
        "03/04/2026", "3/4/2026", "23.11.2026", "23/11/2026", "11/23/2026", "26-11-23", "2026-1-2", "2026-13-01", "2026-02-30",
        "2026-11-31",
        "2026/11/23", "2026-11", "2026-11-23T25:00", "2026-11-23x", "23 nov 2026", "today", "0", "46349", 46349, 46349.0, true,
        "٢٠٢٦-١١-٢٣", "1447-13-01"
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void An_ISO_date_is_sent_as_it_is_written(object value) => IsSent(value);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Any_other_form_is_refused(object value)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "RequestedDeliveryDate", value).Refuses("InvalidFieldValue", path.ToString());
    }

    [Fact]
    public void A_DateTime_gives_its_date_without_a_zone_shift()
    {
        foreach (var kind in Enum.GetValues<DateTimeKind>())
        {
            IsSent(new DateTime(2026, 11, 23, 0, 0, 0, kind));
            IsSent(new DateTime(2026, 11, 23, 23, 59, 59, kind));
        }
    }

    [Fact]
    public void A_DateTimeOffset_gives_its_date_without_a_zone_shift()
    {
        IsSent(new DateTimeOffset(2026, 11, 23, 0, 30, 0, TimeSpan.FromHours(14)));
        IsSent(new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.FromHours(-12)));
    }

    [Fact]
    public void The_calendar_of_the_culture_makes_no_difference()
    {
        foreach (var culture in new[] { "ar-SA", "th-TH", "fa-IR", "sv-SE" })
        {
            lab.Give(ValuePath.Column, "RequestedDeliveryDate", new DateTime(2026, 11, 23), culture: culture).Sends(Sent, culture);
            lab.Give(ValuePath.Column, "RequestedDeliveryDate", "2026-11-23", culture: culture).Sends(Sent, culture);
        }
    }

    [Fact]
    public void A_span_of_time_is_no_date() =>
        lab.Give(ValuePath.Typed, "RequestedDeliveryDate", TimeSpan.FromHours(8)).Refuses("InvalidFieldValue");

    private void IsSent(object value)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "RequestedDeliveryDate", value).Sends(Sent, $"{value} by {path}");
    }
}
