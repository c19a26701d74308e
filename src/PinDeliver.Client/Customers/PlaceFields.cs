using System.Linq;

namespace PinDeliver;

/// <summary>
/// The fields that say where a customer is. The service computes coordinates that it is not given out of the address (vendor page "Add
/// customer order").
/// </summary>
public static class PlaceFields
{
    /// <summary>What coordinates are computed of.</summary>
    public static FieldSet Address { get; } = SetOf("PostalAddress", "ZipCode", "City");

    /// <summary>The latitude and the longitude.</summary>
    public static FieldSet Coordinates { get; } = SetOf("PositionLat", "PositionLng");

    /// <summary>Both.</summary>
    public static FieldSet All { get; } = Address.Union(Coordinates);

    private static FieldSet SetOf(params string[] names) => FieldSet.Of(names.Select(name => CustomerFields.Find(name)!));
}
