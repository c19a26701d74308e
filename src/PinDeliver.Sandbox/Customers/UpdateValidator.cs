using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PinDeliver.Sandbox.Customers;

/// <summary>
/// Refuses what the service refuses, in its wording. Properties that the tables do not know are let through:
/// later vendor pages have more of them.
/// </summary>
internal sealed class UpdateValidator(IReadOnlySet<string> deliveryGroups)
{
    /// <summary>The service's complaint, or null.</summary>
    internal string? Complaint(JsonObject body)
    {
        if (!body.TryGetPropertyValue("customer", out var customer))
            return Sentence("customer", "The property customer is required");

        var complaint = customer is JsonObject properties
            ? ComplaintIn(properties, PropertyTable.Customer, "customer")
            : Sentence("customer", "The property customer must be of type object");
        return complaint ?? DeliveryGroupComplaint(customer!);
    }

    private static string? ComplaintIn(JsonObject properties, IReadOnlyDictionary<string, PropertyRule> table, string path)
    {
        foreach (var (name, value) in properties)
        {
            if (table.TryGetValue(name, out var rule)
                && ComplaintAbout(value, rule, name, path + "." + name) is { } complaint)
            {
                return complaint;
            }
        }

        return null;
    }

    private static string? ComplaintAbout(JsonNode? value, PropertyRule rule, string name, string path)
    {
        if (value is null && rule.Nullable)
            return null;

        if (value is null || !IsOfType(value, rule.Type))
        {
            var type = rule.Type.ToString().ToLowerInvariant() + (rule.Nullable ? " or null" : string.Empty);
            return Sentence(path, $"The property {name} must be of type {type}");
        }

        if (rule.Limit is { } limit && Math.Abs(value.GetValue<double>()) > limit)
            return Sentence(path, string.Create(CultureInfo.InvariantCulture, $"The property {name} must be between -{limit} and {limit}"));

        return value switch
        {
            JsonObject properties when rule.Properties is not null => ComplaintIn(properties, rule.Properties, path),
            JsonArray items when rule.Properties is not null => ComplaintInItems(items, rule.Properties, name, path),
            _ => null,
        };
    }

    private static string? ComplaintInItems(JsonArray items, IReadOnlyDictionary<string, PropertyRule> table, string name, string path)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var item = string.Create(CultureInfo.InvariantCulture, $"[{i}]");
            var complaint = items[i] is JsonObject properties
                ? ComplaintIn(properties, table, path + item)
                : Sentence(path + item, $"The property {name}{item} must be of type object");
            if (complaint is not null)
                return complaint;
        }

        return null;
    }

    private static bool IsOfType(JsonNode value, JsonType type) => (type, value.GetValueKind()) switch
    {
        (JsonType.String, JsonValueKind.String) => true,
        (JsonType.Number, JsonValueKind.Number) => true,
        (JsonType.Integer, JsonValueKind.Number) => value.AsValue().TryGetValue<long>(out _),
        (JsonType.Boolean, JsonValueKind.True or JsonValueKind.False) => true,
        (JsonType.Object, JsonValueKind.Object) => true,
        (JsonType.Array, JsonValueKind.Array) => true,
        _ => false,
    };

    private static string Sentence(string path, string complaint) => $"update_customer could not be validated: [{path}] {complaint}";

    private string? DeliveryGroupComplaint(JsonNode customer) =>
        customer["delivery_group"] is { } group && !deliveryGroups.Contains(group.GetValue<string>())
            ? Sentence("customer.delivery_group", $"The delivery group {group.GetValue<string>()} does not exist")
            : null;
}
