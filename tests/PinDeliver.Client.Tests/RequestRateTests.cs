using System;
using System.Collections.Generic;
using PinDeliver.Retries;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>RequestRate against a limiter that works as nginx's limit_req does (a leaky bucket), in simulated time.</summary>
public sealed class RequestRateTests
{
    private const double Latency = 0.002;

    public static TheoryData<double, int, double?> Limits
    {
        get
        {
            var limits = new TheoryData<double, int, double?>();
            foreach (var perSecond in new double[] { 5, 20, 50, 100 })
            {
                foreach (var burst in new[] { 0, 5, 10 })
                {
                    limits.Add(perSecond, burst, null);
                    limits.Add(perSecond, burst, 1);
                }
            }

            return limits;
        }
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void The_rate_is_found_and_kept_in_at_most_twice_the_ideal_time(double perSecond, int burst, double? retryAfter)
    {
        // Ten seconds of work at the least, as the first second goes in learning.
        var rows = (int)Math.Max(200, 10 * perSecond);
        var (time, refused) = Send(rows, perSecond, burst, retryAfter);
        Assert.InRange(time / (rows / perSecond), 0.5, 2.0);
        Assert.InRange(refused, 1, rows / 10 + 8);
    }

    [Fact]
    public void A_service_without_a_limit_is_never_slowed()
    {
        var rate = new RequestRate(null);
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(TimeSpan.MinValue, rate.NextStart);
            rate.Start(TimeSpan.FromSeconds(i));
            rate.Succeed(TimeSpan.FromSeconds(i));
        }

        Assert.Null(rate.PerSecond);
    }

    [Fact]
    public void A_known_rate_is_never_exceeded_and_falls_at_a_429()
    {
        var rate = new RequestRate(600);
        rate.Start(TimeSpan.Zero);
        Assert.Equal(TimeSpan.FromSeconds(0.1), rate.NextStart);
        rate.Limit(TimeSpan.Zero, TimeSpan.Zero);
        Assert.InRange(rate.PerSecond!.Value, 5, 9);
        for (var second = 1; second < 1000; second++)
            rate.Succeed(TimeSpan.FromSeconds(second));
        Assert.InRange(rate.PerSecond.Value, 5, 10);
    }

    [Fact]
    public void Requests_that_were_under_way_together_are_refused_once()
    {
        var (one, many) = (new RequestRate(600), new RequestRate(600));
        one.Limit(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1));
        for (var i = 0; i < 8; i++)
            many.Limit(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1));
        Assert.Equal(one.PerSecond, many.PerSecond);
    }

    // The gate's rules in short: no start in the pause, one at a time while probing, eight at once otherwise.
    private static (double Seconds, int Refused) Send(int rows, double perSecond, int burst, double? retryAfter)
    {
        var rate = new RequestRate(null);
        var (now, pausedUntil, level, lastAccepted, refused, done, inARow) = (0.0, 0.0, 0.0, double.NegativeInfinity, 0, 0, 0);
        var underWay = new Queue<(double Start, bool Accepted)>();
        while (done < rows)
        {
            var free = rate.IsProbing ? 1 : Math.Min(8, rows - done);
            var next = Math.Max(pausedUntil, rate.NextStart == TimeSpan.MinValue ? 0 : rate.NextStart.TotalSeconds);
            var canStart = underWay.Count < free;
            if (canStart && (underWay.Count == 0 || Math.Max(now, next) <= underWay.Peek().Start + Latency))
            {
                now = Math.Max(now, next);
                rate.Start(TimeSpan.FromSeconds(now));
                var after = double.IsInfinity(lastAccepted) ? 0 : Math.Max(0, level - ((now - lastAccepted) * perSecond) + 1);
                var accepted = after <= burst;
                if (accepted)
                    (level, lastAccepted) = (after, now);
                underWay.Enqueue((now, accepted));
                continue;
            }

            var (start, success) = underWay.Dequeue();
            now = Math.Max(now, start + Latency);
            var moment = TimeSpan.FromSeconds(now);
            if (success)
            {
                done++;
                inARow = 0;
                rate.Succeed(moment);
                continue;
            }

            refused++;
            if (start >= pausedUntil)
                inARow++;
            rate.Limit(TimeSpan.FromSeconds(start), moment);
            pausedUntil = Math.Max(pausedUntil, now + (retryAfter ?? Math.Max(0.25, 0.5 * Math.Pow(2, Math.Max(1, inARow) - 1))));
        }

        return (now, refused);
    }
}
