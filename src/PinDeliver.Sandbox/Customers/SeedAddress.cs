namespace PinDeliver.Sandbox.Customers;

/// <summary>A fictional customer at a real street; the position is that of the district.</summary>
internal readonly record struct SeedAddress(string Name, string Street, string ZipCode, string City, double Latitude, double Longitude);
