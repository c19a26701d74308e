using System;
using PinDeliver.Replies;

namespace PinDeliver.Retries;

/// <summary>A success, and what it took.</summary>
/// <param name="Reply">What the service said.</param>
/// <param name="Attempts">How many requests left; 1 and up.</param>
/// <param name="Duration">From the first request to the reply, waiting included.</param>
/// <param name="HadUnknownAttempt">Whether an earlier attempt may have been applied, or may still be.</param>
internal sealed record Answer(AcceptedReply Reply, int Attempts, TimeSpan Duration, bool HadUnknownAttempt);
