using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;

namespace PinDeliver.Tests.Proof;

/// <summary>Some values of a customer, to be stored or written; null is none.</summary>
internal sealed record RandomValues(string? City, string? Weight, string? Latitude, string? Note)
{
    private static readonly Gen<string?> Number =
        Gen.Int[0, 40_000].Select(n => n % 4 == 0 ? null : (n / 10_000m).ToString(CultureInfo.InvariantCulture));

    public static Gen<RandomValues> Any { get; } =
        from city in Gen.OneOf<string?>(null, "Lund", "LUND", "Malmö", "Göteborg", "Å i Åfjord")
        from weight in Number
        from latitude in Number
        from note in Gen.OneOf<string?>(null, "x", "Ring 2 ggr", "0701")
        select new RandomValues(city, weight, latitude, note);

    /// <summary>The cells of a row that writes these values.</summary>
    public (string Name, object? Value)[] Cells =>
        new (string Name, object? Value)[] { ("City", City), ("Weight", Weight), ("PositionLat", Latitude), ("DriverNote1", Note) }
            .Where(cell => cell.Value is not null).ToArray();

    public static List<T> Many<T>(Gen<T> one, int count)
    {
        var all = new List<T>();
        one.Array[count].Sample(sample => all.AddRange(sample), iter: 1, threads: 1);
        return all;
    }

    public JsonObject ToCustomer()
    {
        var (customer, service) = (new JsonObject(), new JsonObject());
        if (City is not null)
            customer["city"] = City;
        if (Latitude is not null)
            customer["position_lat"] = JsonNode.Parse(Latitude);
        if (Weight is not null)
            service["weight"] = JsonNode.Parse(Weight);
        if (Note is not null)
            service["driver_note_1"] = Note;
        customer["service"] = service;
        return customer;
    }

    /// <summary>Whether the customer has each of these values, texts by their characters and numbers by their value.</summary>
    public bool AreIn(JsonObject customer) =>
        (City is null || (string?)customer["city"] == City)
        && (Note is null || (string?)customer["service"]?["driver_note_1"] == Note)
        && IsNumber(Weight, customer["service"]?["weight"]) && IsNumber(Latitude, customer["position_lat"]);

    private static bool IsNumber(string? written, JsonNode? stored) => written is null
        || (stored is not null && decimal.Parse(stored.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) == decimal.Parse(written, CultureInfo.InvariantCulture));
}
