using System;
using System.Security.Cryptography;
using PinDeliver.Http;

namespace PinDeliver.Retries;

/// <summary>Pure: what to repeat, and when. It waits for nothing itself.</summary>
internal sealed class RetrySchedule
{
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LeastWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(30);

    private readonly int maximumRetries;
    private readonly Func<double> jitter;

    public RetrySchedule(int maximumRetries, Func<double> jitter)
    {
        this.maximumRetries = maximumRetries;
        this.jitter = jitter;
    }

    /// <summary>How long to wait before the next attempt, or null to give up.</summary>
    /// <param name="failure">What the last attempt came to.</param>
    /// <param name="failedAttempts">How many attempts have failed, this one included; 1 and up.</param>
    /// <param name="timeLeft">What is left of the request's own limit.</param>
    public TimeSpan? NextWait(Failure failure, int failedAttempts, TimeSpan timeLeft)
    {
        if (!failure.Traits.IsRepeatable || failedAttempts > maximumRetries)
            return null;
        return Wait(failure, failedAttempts) is { } wait && wait < timeLeft ? wait : null;
    }

    /// <summary>How long to leave the service alone, whether or not there is a next attempt; null where it asks for too long.</summary>
    /// <param name="failure">What the last attempt came to.</param>
    /// <param name="failedAttempts">How many attempts have failed, this one included; 1 and up.</param>
    public TimeSpan? Wait(Failure failure, int failedAttempts)
    {
        if (failure.RetryAfter > RetryAfterHeader.LongestWaited)
            return null;
        if (failure.RetryAfter is { } asked)
            return asked > LeastWait ? asked : LeastWait;
        return BackOff(failedAttempts);
    }

    // Full jitter: somewhere in 0…1 s·2ⁿ, so that rows that failed together do not come back together.
    private TimeSpan BackOff(int failedAttempts)
    {
        var ceiling = Math.Min(
            FirstBackOff.TotalMilliseconds * Math.Pow(2, Math.Min(failedAttempts - 1, 30)), LongestBackOff.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(Math.Max(ceiling * jitter(), LeastWait.TotalMilliseconds));
    }

    /// <summary>Randomness for every thread; System.Random is not safe to share on .NET Framework.</summary>
    public static double RandomJitter()
    {
        var bytes = new byte[4];
        using (var source = RandomNumberGenerator.Create())
            source.GetBytes(bytes);
        return BitConverter.ToUInt32(bytes, 0) / (uint.MaxValue + 1.0);
    }
}
