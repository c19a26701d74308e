using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PinDeliver.Sandbox.Customers;

/// <summary>Walks through the properties of a customer and of its service.</summary>
internal static class Properties
{
    /// <summary>Does something to each of the named properties that is there.</summary>
    internal static void Each(JsonObject customer, IReadOnlyCollection<string> names, Action<JsonObject, string> action)
    {
        foreach (var owner in new[] { customer, customer["service"] as JsonObject }.OfType<JsonObject>())
        {
            foreach (var name in names.Where(owner.ContainsKey))
                action(owner, name);
        }
    }

    internal static void ChangeCase(JsonObject owner, string name)
    {
        if (owner[name] is not JsonValue value || !value.TryGetValue<string>(out var text))
            return;
        var upper = text.ToUpperInvariant();
        owner[name] = text == upper ? text.ToLowerInvariant() : upper;
    }

    /// <summary>Rounds each number with decimals, however deep.</summary>
    internal static void Round(JsonNode node, int decimals)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items.OfType<JsonNode>())
                Round(item, decimals);
        }
        else if (node is JsonObject owner)
        {
            foreach (var (name, value) in owner.ToArray())
            {
                if (value is JsonValue number && number.GetValueKind() == JsonValueKind.Number)
                    owner[name] = Rounded(number, decimals);
                else if (value is not null)
                    Round(value, decimals);
            }
        }
    }

    private static JsonValue Rounded(JsonValue number, int decimals) => number.TryGetValue<long>(out var whole)
        ? JsonValue.Create(whole)
        : JsonValue.Create(Math.Round(number.GetValue<double>(), decimals, MidpointRounding.AwayFromZero));
}
