using System;

namespace PinDeliver.Retries;

/// <summary>
/// How fast requests of a connection may start: as fast as they come, until the service answers 429. From then on they start evenly spaced,
/// at a rate that is found as TCP finds a path's: it doubles while nothing is known, falls by a quarter at a 429, then approaches the rate
/// that was too much, slowly. Pure: it reads no clock. Not safe for several threads; the gate's lock guards it.
/// </summary>
internal sealed class RequestRate
{
    private const double FirstRate = 20;
    private const double LeastRate = 0.05;
    private const double AfterLimit = 0.75;

    // The share of a rate that was too much up to which the rate comes back soon; beyond it is tried only after a while.
    private const double NearLimit = 0.92;
    private static readonly TimeSpan DoublingTime = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan ApproachTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ProbeAfter = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan ProbeDoublingTime = TimeSpan.FromSeconds(7);

    private readonly double? greatest;
    private double? rate;
    private double? tooMuch;
    private TimeSpan lastChange;
    private TimeSpan lastLimit = TimeSpan.MinValue;
    private TimeSpan lastStart = TimeSpan.MinValue;

    /// <param name="requestsPerMinute">A limit that is known, or null.</param>
    public RequestRate(double? requestsPerMinute)
    {
        greatest = requestsPerMinute / 60;
        rate = greatest;
    }

    /// <summary>Requests a second, or null where there is no limit that is known.</summary>
    public double? PerSecond => rate;

    /// <summary>Whether the last answer was a 429: the next request goes alone.</summary>
    public bool IsProbing { get; private set; }

    /// <summary>When the next request may start, on the clock of the calls; the past where it may now.</summary>
    public TimeSpan NextStart => rate is { } known && lastStart != TimeSpan.MinValue
        ? lastStart + TimeSpan.FromSeconds(1 / known)
        : TimeSpan.MinValue;

    /// <summary>A request starts.</summary>
    public void Start(TimeSpan now) => lastStart = now;

    /// <summary>A request was answered, with something other than 429.</summary>
    public void Succeed(TimeSpan now)
    {
        IsProbing = false;
        if (rate is null || lastLimit == TimeSpan.MinValue)
            return;
        // Time in which nothing was sent proves nothing about the service.
        var passed = Math.Min((now - lastChange).TotalSeconds, 2 / rate.Value);
        lastChange = now;
        rate = Math.Min(Grown(passed, now), greatest ?? double.MaxValue);
    }

    /// <summary>A request was answered with 429.</summary>
    /// <param name="startedAt">When that request started: those that were under way together are one refusal, not many.</param>
    /// <param name="now">When its answer came.</param>
    public void Limit(TimeSpan startedAt, TimeSpan now)
    {
        IsProbing = true;
        lastChange = now;
        if (startedAt <= lastLimit)
            return;
        lastLimit = now;
        // Of a rate that nobody has measured yet nothing is known but that it was too much.
        if (rate is { } known)
        {
            tooMuch = known;
            rate = Math.Max(known * AfterLimit, LeastRate);
        }
        else
        {
            rate = FirstRate;
        }
    }

    private double Grown(double seconds, TimeSpan now)
    {
        var known = rate!.Value;
        if (tooMuch is not { } limit)
            return Doubled(known, seconds, DoublingTime);
        if (known < limit * NearLimit)
            return Math.Min(known + (limit * seconds / ApproachTime.TotalSeconds), limit * NearLimit);
        return now - lastLimit < ProbeAfter ? known : Doubled(known, seconds, ProbeDoublingTime);
    }

    private static double Doubled(double rate, double seconds, TimeSpan doublingTime) => rate * Math.Pow(2, seconds / doublingTime.TotalSeconds);
}
