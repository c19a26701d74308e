namespace PinDeliver;

/// <summary>The JSON object that a field lives in.</summary>
public enum FieldParent
{
    /// <summary><c>customer</c>.</summary>
    Customer,

    /// <summary><c>customer.service</c>.</summary>
    Service,

    /// <summary>An element of <c>customer.service.packages</c>.</summary>
    Package,

    /// <summary><c>dangerous_goods</c> of a package.</summary>
    DangerousGoods,
}
