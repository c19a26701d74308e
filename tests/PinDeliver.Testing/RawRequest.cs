using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PinDeliver.Testing;

/// <summary>A request as it was on the wire.</summary>
/// <param name="Method">Such as POST or CONNECT.</param>
/// <param name="Target">The request target, untouched.</param>
/// <param name="Protocol">Such as HTTP/1.1.</param>
/// <param name="Headers">Names and values as they came.</param>
/// <param name="Connection">The number of the connection that brought it.</param>
internal sealed record RawRequest(
    string Method, string Target, string Protocol, IReadOnlyList<(string Name, string Value)> Headers, int Connection)
{
    public byte[] Body { get; init; } = [];

    public string BodyText => Encoding.UTF8.GetString(Body);

    /// <summary>The value of a header that is there once at most.</summary>
    public string? Header(string name) =>
        Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header =>
            header.Value).SingleOrDefault();

    public static RawRequest Parse(string head, int connection)
    {
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = lines[0].Split(' ');
        var headers = lines.Skip(1).Select(line => (line[..line.IndexOf(':', StringComparison.Ordinal)],
            line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())).ToList();
        return new RawRequest(first[0], first[1], first[2], headers, connection);
    }
}
