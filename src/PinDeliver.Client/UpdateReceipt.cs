using System;

namespace PinDeliver;

/// <summary>A success.</summary>
/// <param name="HttpStatus">The status of the reply.</param>
/// <param name="Url">Where the service says that the customer can be read, safe to show, or null.</param>
/// <param name="Attempts">How many requests it took; 1 and up.</param>
/// <param name="Duration">From the first request to the reply, waiting included.</param>
/// <param name="HadUnknownAttempt">Whether an earlier attempt got no reply, so that it may still arrive, late.</param>
public sealed record UpdateReceipt(int HttpStatus, string? Url, int Attempts, TimeSpan Duration, bool HadUnknownAttempt);
