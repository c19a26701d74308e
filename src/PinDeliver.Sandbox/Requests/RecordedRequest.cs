using System;
using System.Collections.Generic;
using System.Text;

namespace PinDeliver.Sandbox;

/// <summary>A request as it arrived.</summary>
/// <param name="Sequence">1 for the first request of the server, in order of arrival.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="RawTarget">The request target exactly as it was on the wire.</param>
/// <param name="Headers">The headers; names in any case, repeated ones joined by a comma.</param>
/// <param name="Body">The body's bytes.</param>
/// <param name="At">When it had arrived whole, UTC.</param>
/// <param name="Protocol">Such as <c>HTTP/1.1</c>.</param>
public sealed record RecordedRequest(
    int Sequence,
    string Method,
    string RawTarget,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body,
    DateTimeOffset At,
    string Protocol)
{
    /// <summary>The body read as UTF-8.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body);
}
