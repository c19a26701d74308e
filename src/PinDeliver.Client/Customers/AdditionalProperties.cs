namespace PinDeliver;

/// <summary>Fields that no parameter has, such as those that later vendor pages show.</summary>
/// <param name="Customer">Members of <c>customer</c>, an object, or null.</param>
/// <param name="Service">Members of <c>customer.service</c>, an object, or null.</param>
public sealed record AdditionalProperties(JsonTree? Customer, JsonTree? Service)
{
    /// <summary>How many fields there are.</summary>
    public int Count => (Customer?.Count ?? 0) + (Service?.Count ?? 0);
}
