using System;
using System.Collections.Generic;
using System.Linq;
using PinDeliver.Retries;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>RetrySchedule: what is repeated, and when.</summary>
public sealed class RetryScheduleTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly HashSet<PinDeliverError> Repeated =
    [
        PinDeliverError.ServiceUnavailable, PinDeliverError.RateLimited, PinDeliverError.ConnectionFailed, PinDeliverError.ConnectionLost,
        PinDeliverError.TlsFailed, PinDeliverError.Timeout, PinDeliverError.ResponseUnreadable,
    ];

    public static TheoryData<PinDeliverError> EveryError => new(Enum.GetValues<PinDeliverError>());

    [Theory]
    [MemberData(nameof(EveryError))]
    public void What_passes_is_repeated_and_nothing_else(PinDeliverError error)
    {
        Assert.Equal(Repeated.Contains(error), ErrorTraits.Of(error).IsRepeatable);
        Assert.Equal(Repeated.Contains(error), Schedule(3, 0.5).NextWait(Failed(error), 1, Hour) is not null);
        // A Retry-After makes nothing repeatable.
        Assert.Equal(Repeated.Contains(error), Schedule(3, 0.5).NextWait(Failed(error, 5), 1, Hour) is not null);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(100, 100)]
    public void It_repeats_as_often_as_it_is_told(int maximum, int repeats)
    {
        var schedule = Schedule(maximum, 0.5);
        Assert.Equal(repeats,
            Enumerable.Range(1, 200).Count(failed => schedule.NextWait(Failed(PinDeliverError.Timeout), failed, Hour) is not null));
    }

    [Theory]
    [InlineData(1, 0, 0.25)]
    [InlineData(1, 0.999999, 1)]
    [InlineData(2, 0.999999, 2)]
    [InlineData(3, 0.999999, 4)]
    [InlineData(4, 0.999999, 8)]
    [InlineData(5, 0.999999, 16)]
    [InlineData(6, 0.999999, 30)]
    [InlineData(100, 0.999999, 30)]
    [InlineData(100, 0, 0.25)]
    [InlineData(3, 0.5, 2)]
    [InlineData(1, 0.1, 0.25)]
    public void The_back_off_is_a_share_of_1_s_doubled_from_250_ms_to_30_s(int failed, double jitter, double seconds) => Assert.Equal(
        seconds, Schedule(100, jitter).NextWait(Failed(PinDeliverError.Timeout), failed, Hour)!.Value.TotalSeconds, 0.001);

    [Fact]
    public void The_jitter_is_full()
    {
        var schedule = new RetrySchedule(3, RetrySchedule.RandomJitter);
        var waits = Enumerable.Range(0, 2000)
            .Select(_ => schedule.NextWait(Failed(PinDeliverError.Timeout), 3, Hour)!.Value.TotalSeconds).ToList();
        Assert.All(waits, wait => Assert.InRange(wait, 0.25, 4));
        // Evenly over 0…4 s: each quarter has its share.
        for (var quarter = 0; quarter < 4; quarter++)
            Assert.InRange(waits.Count(wait => wait >= quarter && wait < quarter + 1), 350, 650);
    }

    [Fact]
    public void Random_jitter_is_from_0_up_to_1()
    {
        for (var i = 0; i < 1000; i++)
            Assert.True(RetrySchedule.RandomJitter() is >= 0 and < 1);
    }

    [Theory]
    [InlineData(0, 0.25)]
    [InlineData(0.1, 0.25)]
    [InlineData(1, 1)]
    [InlineData(7, 7)]
    [InlineData(119.5, 119.5)]
    [InlineData(120, 120)]
    public void Retry_After_replaces_the_back_off_and_is_never_cut_short(double asked, double waited) => Assert.Equal(
        waited, Schedule(3, 0.999).NextWait(Failed(PinDeliverError.RateLimited, asked), 1, Hour)!.Value.TotalSeconds);

    [Theory]
    [InlineData(120.001)]
    [InlineData(3600)]
    [InlineData(int.MaxValue)]
    [InlineData(1e11)]
    public void Retry_After_over_two_minutes_gives_up_and_pauses_nobody(double asked)
    {
        Assert.Null(Schedule(3, 0.5).NextWait(Failed(PinDeliverError.RateLimited, asked), 1, Hour));
        Assert.Null(Schedule(3, 0.5).Wait(Failed(PinDeliverError.RateLimited, asked), 1));
    }

    [Theory]
    [InlineData(10.0, 10.1, true)]
    [InlineData(10.0, 10, false)]
    [InlineData(10.0, 5, false)]
    [InlineData(null, 0.6, true)]
    [InlineData(null, 0.5, false)]
    [InlineData(null, -1, false)]
    public void A_wait_that_would_use_up_the_rows_limit_is_not_begun(double? asked, double left, bool repeats) => Assert.Equal(
        repeats, Schedule(3, 0.5).NextWait(Failed(PinDeliverError.RateLimited, asked), 1, TimeSpan.FromSeconds(left)) is not null);

    [Fact]
    public void The_service_is_to_be_left_alone_also_where_no_attempt_is_left() => Assert.Equal(
        TimeSpan.FromSeconds(9), Schedule(0, 0.5).Wait(Failed(PinDeliverError.RateLimited, 9), 1));

    private static RetrySchedule Schedule(int maximum, double jitter) => new(maximum, () => jitter);

    private static Failure Failed(PinDeliverError error, double? retryAfter = null) =>
        new(error, "") { RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null };
}
