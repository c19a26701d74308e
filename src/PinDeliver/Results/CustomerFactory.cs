using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;

namespace PinDeliver.Results;

/// <summary>Makes the customer that PowerShell sees of what a read showed.</summary>
internal static class CustomerFactory
{
    public static Customer Create(CustomerRecord record)
    {
        var values = new Dictionary<string, object?>();
        var known = new HashSet<string> { "id", "url", "service", "service.tracking_url" };
        foreach (var field in CustomerFields.All)
        {
            var shown = record[field];
            if (!ShownValue.IsShown(shown))
                continue;
            var value = Value(field, shown);
            if (value is null && !ShownValue.IsBlank(shown))
                continue;
            values[field.Name] = value;
            // Packages with parts that no update takes are shown whole beside those that can be sent again.
            if (field.Kind != FieldKind.Packages || IsWhole(shown, value))
                known.Add(field.Parent == FieldParent.Service ? "service." + field.ApiName : field.ApiName);
        }

        var service = record.Json.TryGetProperty("service", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        var identity = record.Identity;
        return new Customer(Text(record.Json, "id") ?? (identity.IsExternal ? null : identity.Value), identity.IsExternal ? identity.Value : null, values)
        {
            Url = Text(record.Json, "url"),
            TrackingUrl = Text(service, "tracking_url"),
            AdditionalProperties = Rest(record.Json, service, known),
        };
    }

    /// <summary>The customer with what a list of it shows: the properties that have a value.</summary>
    public static PSObject Shown(Customer customer)
    {
        var shown = new PSObject(customer);
        var names = shown.Properties.Where(property => property.Value is not null).Select(property => property.Name);
        shown.Members.Add(new PSMemberSet("PSStandardMembers", [new PSPropertySet("DefaultDisplayPropertySet", names)]));
        return shown;
    }

    private static object? Value(CustomerField field, JsonElement shown) => field.Kind switch
    {
        FieldKind.Number => Number(shown),
        FieldKind.Integer => Number(shown) is { } number && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? (long)number
            : null,
        FieldKind.Boolean => ShownValue.Boolean(shown),
        FieldKind.Packages => ShownPackages.Read(shown) is { } packages ? new PackageList(Objects(packages), packages.ToString()) : null,
        FieldKind.Date => ShownValue.Date(shown) ?? OrEmpty(shown),
        FieldKind.Time => ShownValue.Time(shown) ?? OrEmpty(shown),
        _ => OrEmpty(shown),
    };

    private static string? OrEmpty(JsonElement shown) => shown.ValueKind == JsonValueKind.Null ? "" : ShownValue.Text(shown);

    private static decimal? Number(JsonElement shown) =>
        ShownValue.Number(shown) is { } digits && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && !ShownValue.IsBlank(value) ? ShownValue.Text(value) : null;

    private static bool IsWhole(JsonElement shown, object? value)
    {
        using var sendable = JsonDocument.Parse(value?.ToString() ?? "[]");
        return CountParts(shown) == CountParts(sendable.RootElement);
    }

    private static int CountParts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Sum(item => 1 + CountParts(item)),
        JsonValueKind.Object => json.EnumerateObject().Where(part => !ShownValue.IsBlank(part.Value)).Sum(part => 1 + CountParts(part.Value)),
        _ => 0,
    };

    private static List<PSObject> Objects(JsonTree array)
    {
        var objects = new List<PSObject>(array.Count);
        foreach (var item in array.Items)
            objects.Add(PlainObject.Of(item.Value.Tree!));
        return objects;
    }

    private static PSObject Rest(JsonElement customer, JsonElement service, HashSet<string> known)
    {
        var rest = PlainObject.Of(customer, name => !known.Contains(name));
        if (service.ValueKind == JsonValueKind.Object)
            rest.Properties.Add(new PSNoteProperty("service", PlainObject.Of(service, name => !known.Contains("service." + name))));
        return rest;
    }
}
