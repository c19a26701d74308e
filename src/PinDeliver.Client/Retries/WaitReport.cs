using System;

namespace PinDeliver;

/// <summary>A wait before the next attempt.</summary>
/// <param name="Because">The failure that is to be repeated.</param>
/// <param name="Wait">For how long, or zero where the connection's own pause decides.</param>
public readonly record struct WaitReport(Failure Because, TimeSpan Wait);
