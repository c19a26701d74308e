using System;
using System.Collections.Generic;

namespace PinDeliver.Sending;

/// <summary>Whether two identities may name one customer. The service may take K-1 and k-1 for one: to keep them in order does no harm.</summary>
internal sealed class SameCustomer : IEqualityComparer<CustomerIdentity>
{
    public static SameCustomer Comparer { get; } = new();

    public bool Equals(CustomerIdentity left, CustomerIdentity right) =>
        left.IsExternal == right.IsExternal && string.Equals(left.Value, right.Value, StringComparison.OrdinalIgnoreCase);

    public int GetHashCode(CustomerIdentity identity) => StringComparer.OrdinalIgnoreCase.GetHashCode(identity.Value);
}
