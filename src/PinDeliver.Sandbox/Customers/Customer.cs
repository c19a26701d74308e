using System;
using System.Text.Json.Nodes;

namespace PinDeliver.Sandbox.Customers;

/// <summary>A customer as stored, and as it is shown while its last update is not shown yet.</summary>
internal sealed class Customer(string id, string? externalId, JsonObject properties)
{
    private JsonObject? former;
    private DateTimeOffset formerUntil;
    private int formerReads;

    internal string Id => id;

    internal string? ExternalId => externalId;

    internal JsonObject Properties => properties;

    /// <summary>
    /// A partial set: what is absent stays, null clears, service merges property by property, anything else is replaced whole.
    /// </summary>
    internal void Merge(JsonObject changes)
    {
        foreach (var (name, value) in changes)
        {
            if (name == "service" && value is JsonObject service && properties["service"] is JsonObject stored)
                Replace(stored, service);
            else
                properties[name] = value?.DeepClone();
        }
    }

    /// <summary>Lets reads go on showing what is stored now, for so long or for so many of them.</summary>
    internal void KeepShowing(DateTimeOffset until, int reads)
    {
        if (former is null)
            (former, formerUntil, formerReads) = (properties.DeepClone().AsObject(), until, reads);
    }

    /// <summary>A copy of what a read shows.</summary>
    internal JsonObject Read(DateTimeOffset now)
    {
        if (former is not null && now >= formerUntil && --formerReads < 0)
            former = null;
        return (former ?? properties).DeepClone().AsObject();
    }

    private static void Replace(JsonObject stored, JsonObject changes)
    {
        foreach (var (name, value) in changes)
            stored[name] = value?.DeepClone();
    }
}
