namespace PinDeliver;

/// <summary>Fields that no parameter has, such as those that later vendor pages show.</summary>
/// <param name="Customer">Members of <c>customer</c>, or null.</param>
/// <param name="Service">Members of <c>customer.service</c>, or null.</param>
internal sealed record AdditionalProperties(JsonTree? Customer, JsonTree? Service);
