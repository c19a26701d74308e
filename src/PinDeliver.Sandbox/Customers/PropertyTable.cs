using System.Collections.Frozen;
using System.Collections.Generic;

namespace PinDeliver.Sandbox.Customers;

/// <summary>
/// Every documented property of a customer, from the vendor's page add_customer_order. A trailing "?" is the vendor's "or null".
/// Written apart from the client's own table on purpose: a slip there must fail here.
/// </summary>
internal static class PropertyTable
{
    private static readonly FrozenDictionary<string, PropertyRule> DangerousGoods = Table(
        ("integer?", "adr_points flash_point"),
        ("string?", "un_number article_number"),
        ("boolean?", "marine_pollutant")).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, PropertyRule> Package = new Dictionary<string, PropertyRule>(Table(
        ("string", "name"),
        ("integer", "quantity"),
        ("boolean", "is_article shared"),
        ("number?", "weight volume volume_2"),
        ("string?", "package_id shipment_number url packaging_type")))
    {
        ["dangerous_goods"] = new(JsonType.Object, Nullable: false, DangerousGoods),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, PropertyRule> Service = new Dictionary<string, PropertyRule>(Table(
        ("string", "type"),
        ("string?", "pickup_identifier external_sender_id sms_sender sender_name tracking_number hub_id reference"),
        ("string?", "delivery_category vehicle_tags timewindow_start timewindow_end requested_delivery_date priority"),
        ("string?", "driver_note_1 driver_note_2 driver_note_3 internal_note"),
        ("boolean?", "packages_replace unattended_ok"),
        ("number?", "weight volume volume_2"),
        ("integer?", "stop_time age_verification")))
    {
        ["packages"] = new(JsonType.Array, Nullable: false, Package),
    }.ToFrozenDictionary();

    /// <summary>The properties of <c>customer</c>.</summary>
    internal static readonly FrozenDictionary<string, PropertyRule> Customer = new Dictionary<string, PropertyRule>(Table(
        ("string", "name postal_address city"),
        ("string?", "order_id delivery_group customer_number language_code address_2 zipcode"),
        ("string?", "phone_cell phone_alt email customer_type")))
    {
        ["position_lat"] = new(JsonType.Number, Nullable: true, Limit: 90),
        ["position_lng"] = new(JsonType.Number, Nullable: true, Limit: 180),
        ["service"] = new(JsonType.Object, Nullable: false, Service),
    }.ToFrozenDictionary();

    private static Dictionary<string, PropertyRule> Table(params (string Type, string Names)[] lines)
    {
        Dictionary<string, PropertyRule> table = [];
        foreach (var (type, names) in lines)
        {
            var rule = new PropertyRule(TypeOf(type.TrimEnd('?')), Nullable: type.EndsWith('?'));
            foreach (var name in names.Split(' '))
                table.Add(name, rule);
        }

        return table;
    }

    private static JsonType TypeOf(string name) => name switch
    {
        "string" => JsonType.String,
        "number" => JsonType.Number,
        "integer" => JsonType.Integer,
        _ => JsonType.Boolean,
    };
}
