using System.Text.Json.Nodes;

namespace PinDeliver.Sandbox;

internal sealed record Customer(string Id, string? ExternalId, JsonObject Properties)
{
    /// <summary>
    /// A partial set: what is absent stays, null clears, service merges property by property, anything else is replaced whole.
    /// </summary>
    internal void Merge(JsonObject changes)
    {
        foreach ((string name, JsonNode? value) in changes)
        {
            if (name == "service" && value is JsonObject service && Properties["service"] is JsonObject stored)
            {
                Replace(stored, service);
            }
            else
            {
                Properties[name] = value?.DeepClone();
            }
        }
    }

    private static void Replace(JsonObject stored, JsonObject changes)
    {
        foreach ((string name, JsonNode? value) in changes)
        {
            stored[name] = value?.DeepClone();
        }
    }
}
