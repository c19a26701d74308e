using System;

namespace PinDeliver;

/// <summary>One documented part of a package or of its <c>dangerous_goods</c> (vendor page add_customer_order, API v2_1).</summary>
public sealed class PackageField
{
    internal PackageField(string apiName, FieldKind kind)
    {
        ApiName = apiName;
        Name = string.Concat(Array.ConvertAll(apiName.Split('_'), word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        Kind = kind;
    }

    /// <summary>The API's name in Pascal case, such as <c>PackageId</c>: a part has no parameter, but may be written so.</summary>
    public string Name { get; }

    /// <summary>The name in the API's JSON, such as <c>package_id</c>.</summary>
    public string ApiName { get; }

    /// <summary>What kind of value it takes.</summary>
    public FieldKind Kind { get; }

    /// <summary>The name in the API's JSON.</summary>
    public override string ToString() => ApiName;
}
