using System.Collections.Generic;

namespace PinDeliver.Sandbox.Customers;

/// <summary>What the vendor documents about one property.</summary>
/// <param name="Type">Its JSON type.</param>
/// <param name="Nullable">Whether it may be null.</param>
/// <param name="Properties">The properties of the object, or of each object in the array.</param>
/// <param name="Limit">The largest magnitude of a number.</param>
internal sealed record PropertyRule(
    JsonType Type,
    bool Nullable,
    IReadOnlyDictionary<string, PropertyRule>? Properties = null,
    double? Limit = null);
