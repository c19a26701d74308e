using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace PinDeliver.Tests.Proof;

/// <summary>A field of the customers that are changed and restored at random.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="ApiName">The API's name.</param>
/// <param name="IsService">Whether it stands in the service.</param>
/// <param name="Values">What may be stored, as JSON.</param>
/// <param name="Cells">What a row may write.</param>
internal sealed record UndoField(string Name, string ApiName, bool IsService, string[] Values, string[] Cells)
{
    public static UndoField[] All { get; } =
    [
        new("Name", "name", false, ["\"Åsa\"", "\" x\\\"y;z \""], ["Åsa", "Bo"]),
        new("PostalAddress", "postal_address", false, ["\"Storgatan 1\""], ["Storgatan 1", "Nygatan 2"]),
        new("ZipCode", "zipcode", false, ["\"01234\"", "41303"], ["01234", "41303"]),
        new("City", "city", false, ["\"Lund\"", "\"=1+1\""], ["Lund", "Malmö"]),
        new("PhoneAlt", "phone_alt", false, ["\"+46 70\\r\\n1\""], ["0701", "0702"]),
        new("PositionLat", "position_lat", false, ["55.7", "\"57.70\""], ["55.7", "60.1"]),
        new("PositionLng", "position_lng", false, ["13.19", "\"-11.5\""], ["13.19", "12.5"]),
        new("Weight", "weight", true, ["1.5", "57.12345678901"], ["1.5", "9"]),
        new("StopTime", "stop_time", true, ["5"], ["5", "10"]),
        new("Priority", "priority", true, ["\"normal\"", "\"HIGH\""], ["NORMAL", "LOW"]),
        new("RequestedDeliveryDate", "requested_delivery_date", true, ["\"2026-11-23\"", "\"2026-11-23T08:30:00\"", "\"2026-11-23T00:00:00\""], ["2026-11-23", "2026-12-01"]),
        new("Package", "packages", true, ["""[{"name":"Rör","quantity":2,"weight":null}]""", """[{"name":"Rör","colour":"red"}]"""], ["""[{"name":"Låda"}]"""]),
    ];

    public CustomerField Field => CustomerFields.Find(Name)!;

    public bool IsCoordinate => Name.StartsWith("Position", StringComparison.Ordinal);

    public bool IsAddress => Name is "PostalAddress" or "ZipCode" or "City";

    /// <summary>What is stored: a value, a blank (null), or nothing at all.</summary>
    public Gen<string?> Stored => Gen.OneOf<string?>([null, "null", .. Values, .. Values, .. Values]);

    /// <summary>What a row writes: a cell, a clearing (an empty text), or mostly nothing.</summary>
    public Gen<string?> Written => Gen.OneOf<string?>([null, null, null, null, null, Field.IsClearable ? "" : null, .. Cells]);

    /// <summary>One of each field.</summary>
    public static Gen<string?[]> OfAll(Func<UndoField, Gen<string?>> one) => All.Skip(1).Aggregate(
        one(All[0]).Select(first => new[] { first }), (before, field) => Gen.Select(before, one(field), (cells, cell) => cells.Append(cell).ToArray()));

    /// <summary>What a read shows by meaning: text, a number's value, <c>blank</c>, or <c>absent</c>.</summary>
    public string ShownBy(JsonObject customer)
    {
        var owner = IsService ? customer["service"]?.AsObject() : customer;
        if (owner is null || !owner.TryGetPropertyValue(ApiName, out var value))
            return "absent";
        if (value is null || value.ToJsonString() is "\"\"" or "[]")
            return "blank";
        if (value is JsonArray packages)
            return string.Join(" ", packages.Select(package => string.Join(",", package!.AsObject().Where(part => part.Value is not null).Select(part => part.ToString()))));
        var text = value.GetValueKind() == JsonValueKind.String ? (string)value! : value.ToJsonString();
        if (Field.Kind is FieldKind.Number or FieldKind.Integer)
            return decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("G29", CultureInfo.InvariantCulture);
        return Name == "Priority" ? text.ToUpperInvariant() : text.Replace("T00:00:00", "", StringComparison.Ordinal);
    }
}
