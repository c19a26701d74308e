using System;

namespace PinDeliver.Retries;

/// <summary>A success, and what it took.</summary>
/// <param name="Value">What the reply gave.</param>
/// <param name="Attempts">How many requests left; 1 and up.</param>
/// <param name="Duration">From the first request to the reply, waiting included.</param>
/// <param name="HadUnknownAttempt">Whether an earlier attempt may have been applied, or may still be.</param>
internal sealed record Answer<T>(T Value, int Attempts, TimeSpan Duration, bool HadUnknownAttempt)
    where T : class;
