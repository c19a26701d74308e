using System;
using PinDeliver.Http;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>Retry-After in both its forms (RFC 9110 section 10.2.3).</summary>
public sealed class RetryAfterHeaderTests
{
    private const string ReplyDate = "Mon, 23 Nov 2026 10:00:00 GMT";

    // Our own clock is wrong by years: it must not matter where the reply has a date.
    private static readonly DateTimeOffset Now = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData(" 120 ", 120)]
    [InlineData("007", 7)]
    [InlineData("3600", 3600)]
    [InlineData("2147483646", 2147483646)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("9223372036854775807", int.MaxValue)]
    [InlineData("9223372036854775808", int.MaxValue)]
    [InlineData("99999999999999999999", int.MaxValue)]
    [InlineData("Mon, 23 Nov 2026 10:00:40 GMT", 40)]
    [InlineData("Monday, 23-Nov-26 10:00:40 GMT", 40)]
    [InlineData("Mon Nov 23 10:00:40 2026", 40)]
    [InlineData("Tue Dec  1 10:00:00 2026", 8 * 86400)]
    [InlineData("Tue, 01 Dec 2026 10:00:00 GMT", 8 * 86400)]
    [InlineData("Mon, 23 Nov 2026 10:00:00 GMT", 0)]
    [InlineData("Mon, 23 Nov 2026 09:59:59 GMT", 0)]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT", 0)]
    [InlineData("Sunday, 06-Nov-94 08:49:37 GMT", 0)]
    [InlineData("Sun Nov  6 08:49:37 1994", 0)]
    [InlineData("Sat, 23 Nov 2999 10:00:00 GMT", 30704918400)]
    public void Seconds_and_dates_are_read(string value, double seconds) =>
        Assert.Equal(seconds, RetryAfterHeader.Parse(value, ReplyDate, Now)!.Value.TotalSeconds);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.5")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("٣")]
    [InlineData("abc")]
    [InlineData("10 seconds")]
    [InlineData("5,7")]
    [InlineData("Mon, 23 Nov 2026 25:00:40 GMT")]
    [InlineData("Mon, 32 Nov 2026 10:00:40 GMT")]
    [InlineData("Tue, 23 Nov 2026 10:00:40 GMT")]
    [InlineData("Mon, 23 Nov 2026 10:00:40 +0200")]
    [InlineData("2026-11-23T10:00:40Z")]
    [InlineData("23/11/2026")]
    public void Anything_else_is_ignored(string? value) => Assert.Null(RetryAfterHeader.Parse(value, ReplyDate, Now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    public void Without_a_date_in_the_reply_our_own_clock_counts(string? replyDate) => Assert.Equal(
        TimeSpan.FromSeconds(30), RetryAfterHeader.Parse("Wed, 01 Jan 2031 00:00:30 GMT", replyDate, Now));

    [Fact]
    public void The_greatest_dates_do_not_overflow()
    {
        Assert.True(RetryAfterHeader.Parse("Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", Now) > TimeSpan.FromDays(365));
        Assert.Equal(TimeSpan.Zero, RetryAfterHeader.Parse("Mon, 01 Jan 0001 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", Now));
    }
}
