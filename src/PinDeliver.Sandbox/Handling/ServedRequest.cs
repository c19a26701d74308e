namespace PinDeliver.Sandbox;

/// <summary>What became of a request, for a log line.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="RawTarget">The request target as it was on the wire.</param>
/// <param name="Status">The HTTP status; 0 where none was sent.</param>
/// <param name="Fault">The fault that was shown, if any.</param>
public readonly record struct ServedRequest(string Method, string RawTarget, int Status, Fault? Fault);
