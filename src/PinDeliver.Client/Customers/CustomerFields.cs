using System;
using System.Collections.Generic;

namespace PinDeliver;

/// <summary>
/// The one table of documented fields: names, kinds, places, and whether they can be cleared
/// (vendor page add_customer_order, API v2_1). The payload lists fields in this order, whatever the order of the columns.
/// </summary>
public static class CustomerFields
{
    private static readonly List<CustomerField> Table = new(48);

    static CustomerFields()
    {
        Customer("name", "Name", clearable: false);
        Customer("postal_address", "PostalAddress", clearable: false);
        Customer("address_2", "Address2");
        Customer("zipcode", "ZipCode");
        Customer("city", "City", clearable: false);
        Customer("order_id", "OrderId");
        Customer("delivery_group", "DeliveryGroup");
        Customer("customer_number", "CustomerNumber");
        Customer("language_code", "LanguageCode");
        Customer("phone_cell", "PhoneCell");
        Customer("phone_alt", "PhoneAlt");
        Customer("email", "Email");
        Customer("position_lat", "PositionLat", FieldKind.Number, limit: 90);
        Customer("position_lng", "PositionLng", FieldKind.Number, limit: 180);
        Customer("customer_type", "CustomerType");

        Service("type", "ServiceType", clearable: false);
        Service("pickup_identifier", "PickupIdentifier");
        Service("external_sender_id", "ExternalSenderId");
        Service("sms_sender", "SmsSender");
        Service("sender_name", "SenderName");
        Service("packages_replace", "PackagesReplace", FieldKind.Boolean);
        Service("weight", "Weight", FieldKind.Number);
        Service("volume", "Volume", FieldKind.Number);
        Service("volume_2", "Volume2", FieldKind.Number);
        Service("tracking_number", "TrackingNumber");
        Service("hub_id", "HubId");
        Service("reference", "Reference");
        Service("delivery_category", "DeliveryCategory");
        Service("vehicle_tags", "VehicleTags");
        Service("timewindow_start", "TimeWindowStart", FieldKind.Time);
        Service("timewindow_end", "TimeWindowEnd", FieldKind.Time);
        Service("driver_note_1", "DriverNote1");
        Service("driver_note_2", "DriverNote2");
        Service("driver_note_3", "DriverNote3");
        Service("internal_note", "InternalNote");
        Service("stop_time", "StopTime", FieldKind.Integer);
        Service("requested_delivery_date", "RequestedDeliveryDate", FieldKind.Date);
        Service("age_verification", "AgeVerification", FieldKind.Integer);
        Service("priority", "Priority");
        Service("unattended_ok", "UnattendedOk", FieldKind.Boolean);
        Service("packages", "Package", FieldKind.Packages, clearable: false);
        All = Table.ToArray();

        if (All.Count > 64)
            throw new InvalidOperationException("FieldSet has a bit for 64 fields only.");
    }

    /// <summary>Every field of a customer and its service, in the order of the payload.</summary>
    public static IReadOnlyList<CustomerField> All { get; }

    /// <summary>The field with this parameter name or API name in any case, or null.</summary>
    /// <param name="name">Such as <c>PostalAddress</c> or <c>postal_address</c>.</param>
    public static CustomerField? Find(string name)
    {
        foreach (var field in All)
        {
            if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)
                || string.Equals(field.ApiName, name, StringComparison.OrdinalIgnoreCase))
            {
                return field;
            }
        }

        return null;
    }

    private static void Customer(
        string apiName, string name, FieldKind kind = FieldKind.Text, bool clearable = true, decimal? limit = null) =>
        Table.Add(new CustomerField(Table.Count, FieldParent.Customer, apiName, name, kind, clearable)
        {
            Minimum = -limit,
            Maximum = limit,
        });

    private static void Service(string apiName, string name, FieldKind kind = FieldKind.Text, bool clearable = true) =>
        Table.Add(new CustomerField(Table.Count, FieldParent.Service, apiName, name, kind, clearable));
}
