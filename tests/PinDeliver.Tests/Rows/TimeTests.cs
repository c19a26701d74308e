using System;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class TimeTests(RowLab lab) : IClassFixture<RowLab>
{
    public static TheoryData<object, string> Accepted => new()
    {
        { "08:30", "08:30" }, { "8:30", "08:30" }, { "08:30:00", "08:30" }, { "00:00", "00:00" }, { "23:59", "23:59" },
        { " 8:30 ", "08:30" },
    };

    public static TheoryData<object> Refused => new()
    {
        "25:00", "24:00", "7pm", "7 pm", "8:30 PM", "08:30:15", "08:60", "8", "8.30", "8,5", "0830", "-01:00", "+1:00", "08:30Z",
        "1.08:30", "08:3", "noon", 8, 8.5, true, "٠٨:٣٠"
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_time_to_the_minute_is_sent_as_HH_mm(object value, string time) => IsSent(value, time);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Any_other_form_is_refused(object value) => IsRefused(value);

    [Fact]
    public void A_TimeSpan_is_a_time_of_day()
    {
        IsSent(new TimeSpan(8, 30, 0), "08:30");
        IsSent(TimeSpan.Zero, "00:00");
        IsSent(new TimeSpan(23, 59, 0), "23:59");
    }

    [Fact]
    public void A_TimeSpan_that_is_no_time_of_day_is_refused()
    {
        foreach (var span in new[] { new TimeSpan(8, 30, 15), TimeSpan.FromDays(1), TimeSpan.FromHours(25), TimeSpan.FromMinutes(-1),
            TimeSpan.FromTicks(1) })
        {
            IsRefused(span);
        }
    }

    private void IsSent(object value, string time)
    {
        foreach (var path in ValuePaths.All)
        {
            lab.Give(path, "TimeWindowStart", value).Sends($"{{\"service\":{{\"timewindow_start\":\"{time}\"}}}}", path.ToString());
            lab.Give(path, "TimeWindowEnd", value).Sends($"{{\"service\":{{\"timewindow_end\":\"{time}\"}}}}", path.ToString());
        }
    }

    private void IsRefused(object value)
    {
        foreach (var path in ValuePaths.All)
            lab.Give(path, "TimeWindowStart", value).Refuses("InvalidFieldValue", $"{value} by {path}");
    }
}
