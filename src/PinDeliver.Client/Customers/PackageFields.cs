using System;
using System.Collections.Generic;

namespace PinDeliver;

/// <summary>The documented parts of a package (vendor page add_customer_order, API v2_1), in the order of the payload.</summary>
public static class PackageFields
{
    /// <summary>The parts of one package: an element of <c>customer.service.packages</c>.</summary>
    public static IReadOnlyList<PackageField> Package { get; } =
    [
        new("name", FieldKind.Text),
        new("quantity", FieldKind.Integer),
        new("is_article", FieldKind.Boolean),
        new("shared", FieldKind.Boolean),
        new("weight", FieldKind.Number),
        new("volume", FieldKind.Number),
        new("volume_2", FieldKind.Number),
        new("package_id", FieldKind.Text),
        new("shipment_number", FieldKind.Text),
        new("url", FieldKind.Text),
        new("packaging_type", FieldKind.Text),
        new("dangerous_goods", FieldKind.Object),
    ];

    /// <summary>The parts of a package's <c>dangerous_goods</c>.</summary>
    public static IReadOnlyList<PackageField> DangerousGoods { get; } =
    [
        new("adr_points", FieldKind.Integer),
        new("un_number", FieldKind.Text),
        new("marine_pollutant", FieldKind.Boolean),
        new("article_number", FieldKind.Text),
        new("flash_point", FieldKind.Integer),
    ];

    /// <summary>The place in the list of the part with this name, in either spelling and any case, or null.</summary>
    /// <param name="fields"><see cref="Package"/> or <see cref="DangerousGoods"/>.</param>
    /// <param name="name">Such as <c>package_id</c> or <c>PackageId</c>.</param>
    public static int? Find(IReadOnlyList<PackageField> fields, string name)
    {
        for (var i = 0; i < (fields ?? throw new ArgumentNullException(nameof(fields))).Count; i++)
        {
            if (string.Equals(fields[i].ApiName, name, StringComparison.OrdinalIgnoreCase)
                || string.Equals(fields[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return null;
    }
}
