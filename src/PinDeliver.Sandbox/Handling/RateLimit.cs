using System;
using System.Threading;

namespace PinDeliver.Sandbox;

/// <summary>
/// How many requests a second the server bears: each second fills so many places, and what comes while all are taken is answered 429,
/// without being handled. Thread-safe.
/// </summary>
public sealed class RateLimit
{
    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly double perSecond;
    private readonly int burst;
    private double free;
    private long seen;
    private int refused;

    /// <param name="requestsPerSecond">More than 0.</param>
    /// <param name="burst">How many more may come at once after a quiet time; 0 spaces requests evenly.</param>
    /// <param name="sendsRetryAfter">Whether a 429 tells when to come again, in whole seconds.</param>
    /// <param name="time">The clock; null takes the system's.</param>
    public RateLimit(double requestsPerSecond, int burst = 0, bool sendsRetryAfter = true, TimeProvider? time = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requestsPerSecond);
        ArgumentOutOfRangeException.ThrowIfNegative(burst);
        this.time = time ?? TimeProvider.System;
        this.burst = burst;
        perSecond = requestsPerSecond;
        SendsRetryAfter = sendsRetryAfter;
        free = 1 + burst;
        seen = this.time.GetTimestamp();
    }

    /// <summary>Whether a 429 carries Retry-After.</summary>
    public bool SendsRetryAfter { get; }

    /// <summary>How many requests were answered 429 so far.</summary>
    public int Refused => Volatile.Read(ref refused);

    /// <summary>Takes a place, or tells how long it is until there is one.</summary>
    internal bool TryEnter(out TimeSpan wait)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            free = Math.Min(1 + burst, free + (time.GetElapsedTime(seen, now).TotalSeconds * perSecond));
            seen = now;
            if (free >= 1)
            {
                free--;
                wait = TimeSpan.Zero;
                return true;
            }

            refused++;
            wait = TimeSpan.FromSeconds((1 - free) / perSecond);
            return false;
        }
    }
}
