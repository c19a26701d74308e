using System.Collections.Generic;

namespace PinDeliver.Sandbox.Replies;

internal sealed record Reply(int Status, byte[] Body, string ContentType = "application/json")
{
    /// <summary>The one header beside the ordinary ones.</summary>
    internal KeyValuePair<string, string>? Header { get; init; }

    internal Delivery Delivery { get; init; }

    internal static Reply Reset { get; } = new(0, []) { Delivery = Delivery.Reset };
}
