using System;
using System.Text.Json.Nodes;

namespace PinDeliver.Sandbox.Customers;

/// <summary>Coordinates out of an address: always the same for the same address, somewhere in Sweden.</summary>
internal static class Geocoder
{
    private static readonly string[] Address = ["postal_address", "zipcode", "city"];

    /// <summary>Adds both coordinates to changes that name an address without both of them.</summary>
    /// <param name="stored">The customer before the update: the parts of the address that the update leaves alone.</param>
    /// <param name="changes">The update.</param>
    internal static void Locate(JsonObject stored, JsonObject changes)
    {
        if (!Array.Exists(Address, changes.ContainsKey) || (changes["position_lat"] is not null && changes["position_lng"] is not null))
            return;
        var hash = 2166136261;
        foreach (var part in Address)
        {
            foreach (var letter in (changes.ContainsKey(part) ? changes[part] : stored[part])?.ToString() ?? "")
                hash = (hash ^ letter) * 16777619;
        }

        changes["position_lat"] = 55.5 + (hash % 10_000 / 1000.0);
        changes["position_lng"] = 11.5 + (hash / 10_000 % 6_000 / 1000.0);
    }
}
