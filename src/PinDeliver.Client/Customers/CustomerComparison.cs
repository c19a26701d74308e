using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace PinDeliver;

/// <summary>An update beside the customer as it was read: what is so already, what differs, and what is not shown.</summary>
public sealed class CustomerComparison
{
    private readonly CustomerUpdate update;
    private readonly List<ComparedField> fields = new();

    private CustomerComparison(CustomerUpdate update, CustomerRecord record)
    {
        this.update = update;
        Record = record;
        foreach (var field in CustomerFields.All)
        {
            if (update[field] is not { IsNone: false } wanted)
                continue;
            var shown = record[field];
            fields.Add(new ComparedField(field.Name, field, ValueComparison.Compare(field, wanted, shown), wanted, shown));
        }

        AddAdditional(update.AdditionalProperties?.Customer, record.Json, "AdditionalProperty.");
        AddAdditional(
            update.AdditionalProperties?.Service, record.Json.TryGetProperty("service", out var service) ? service : default, "AdditionalProperty.service.");
    }

    /// <summary>The customer as it was read.</summary>
    public CustomerRecord Record { get; }

    /// <summary>Every field of the update, in the order of the payload.</summary>
    public IReadOnlyList<ComparedField> Fields => fields;

    /// <summary>Compares every field of an update with what a read showed.</summary>
    public static CustomerComparison Of(CustomerUpdate update, CustomerRecord record) =>
        new(update ?? throw new ArgumentNullException(nameof(update)), record ?? throw new ArgumentNullException(nameof(record)));

    /// <summary>The fields of one state.</summary>
    public IEnumerable<ComparedField> In(FieldState state) => fields.Where(field => field.State == state);

    /// <summary>
    /// What is left to send: the fields that differ or are not shown. Where the update has an address and coordinates and one of them
    /// differs, all of these are sent, and so are both coordinates where one differs.
    /// </summary>
    public CustomerUpdate Remainder()
    {
        var given = update.SetFields.Union(update.ClearedFields);
        var left = FieldSet.Of(fields.Where(field => field.State != FieldState.Same && field.Field is not null).Select(field => field.Field!));
        if (!left.Intersect(PlaceFields.Coordinates).IsEmpty)
            left = left.Union(given.Intersect(PlaceFields.Coordinates));
        if (!left.Intersect(PlaceFields.All).IsEmpty && !given.Intersect(PlaceFields.Address).IsEmpty && !given.Intersect(PlaceFields.Coordinates).IsEmpty)
            left = left.Union(given.Intersect(PlaceFields.All));

        var rest = new CustomerUpdate(update.Identity);
        foreach (var field in left)
            rest.Put(field, update[field]);
        var customer = AdditionalLeft(update.AdditionalProperties?.Customer, "AdditionalProperty.");
        var service = AdditionalLeft(update.AdditionalProperties?.Service, "AdditionalProperty.service.");
        if (customer is not null || service is not null)
            rest.AdditionalProperties = new AdditionalProperties(customer, service);
        return rest;
    }

    private void AddAdditional(JsonTree? wanted, JsonElement owner, string prefix)
    {
        foreach (var member in wanted?.Items ?? [])
        {
            var shown = owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(member.Key, out var value) ? value : default;
            fields.Add(new ComparedField(prefix + member.Key, null, JsonComparison.Compare(member.Value, shown), member.Value, shown));
        }
    }

    private JsonTree? AdditionalLeft(JsonTree? wanted, string prefix)
    {
        JsonTree? left = null;
        foreach (var member in wanted?.Items ?? [])
        {
            if (fields.Any(field => field.Name == prefix + member.Key && field.State != FieldState.Same))
                (left ??= JsonTree.NewObject()).Add(member.Key, member.Value);
        }

        return left;
    }
}
