using System;

namespace PinDeliver;

/// <summary>One request, for verbose and debug output. Holds no key.</summary>
/// <param name="Method">Such as POST.</param>
/// <param name="Path">The request's path, as the server sees it.</param>
/// <param name="Attempt">1-based.</param>
/// <param name="Status">The HTTP status, or null where there was no reply.</param>
/// <param name="Failure">The failure's id, or null.</param>
/// <param name="Elapsed">From sending to the end of the reply.</param>
/// <param name="RequestBody">The JSON sent, where bodies are wanted.</param>
/// <param name="ReplyBody">The reply's text, safe for a terminal, where bodies are wanted.</param>
public readonly record struct AttemptReport(
    string Method, string Path, int Attempt, int? Status, PinDeliverError? Failure, TimeSpan Elapsed, string? RequestBody, string? ReplyBody);
