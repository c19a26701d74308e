namespace PinDeliver;

/// <summary>The JSON object that a field lives in.</summary>
public enum FieldParent
{
    /// <summary><c>customer</c>.</summary>
    Customer,

    /// <summary><c>customer.service</c>.</summary>
    Service,
}
