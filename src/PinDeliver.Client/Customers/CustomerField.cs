namespace PinDeliver;

/// <summary>One documented field of the customer object (vendor page add_customer_order, API v2_1).</summary>
public sealed class CustomerField
{
    internal CustomerField(int index, FieldParent parent, string apiName, string name, FieldKind kind, bool clearable)
    {
        Index = index;
        Parent = parent;
        ApiName = apiName;
        Name = name;
        Kind = kind;
        IsClearable = clearable;
    }

    /// <summary>The parameter's name, such as <c>PostalAddress</c>.</summary>
    public string Name { get; }

    /// <summary>The name in the API's JSON, such as <c>postal_address</c>.</summary>
    public string ApiName { get; }

    /// <summary>The JSON object that holds the field.</summary>
    public FieldParent Parent { get; }

    /// <summary>What kind of value it takes.</summary>
    public FieldKind Kind { get; }

    /// <summary>Whether the vendor lists the field as "… or null", so that it can be cleared.</summary>
    public bool IsClearable { get; }

    /// <summary>The least number that is physically possible (−90 for a latitude), or null where there is no bound.</summary>
    public decimal? Minimum { get; internal init; }

    /// <summary>The greatest number that is physically possible (90 for a latitude), or null where there is no bound.</summary>
    public decimal? Maximum { get; internal init; }

    /// <summary>The place in its table, such as <see cref="CustomerFields.All"/>, which is also the order of the payload.</summary>
    internal int Index { get; }

    /// <summary>The parameter's name.</summary>
    public override string ToString() => Name;
}
