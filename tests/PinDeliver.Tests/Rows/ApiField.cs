using System.Collections.Generic;
using System.Linq;

namespace PinDeliver.Tests.Rows;

/// <summary>A field as the vendor documents it: copied from the API's facts by hand, and not from the product's own table.</summary>
internal sealed record ApiField(string Parent, string ApiName, string Type, bool Nullable, string Parameter, string Kind)
{
    private static readonly string[] Table =
    [
        "customer name string Name",
        "customer postal_address string PostalAddress",
        "customer city string City",
        "customer order_id string? OrderId",
        "customer delivery_group string? DeliveryGroup",
        "customer customer_number string? CustomerNumber",
        "customer language_code string? LanguageCode",
        "customer address_2 string? Address2",
        "customer zipcode string? ZipCode",
        "customer phone_cell string? PhoneCell",
        "customer phone_alt string? PhoneAlt",
        "customer email string? Email",
        "customer position_lat number? PositionLat",
        "customer position_lng number? PositionLng",
        "customer customer_type string? CustomerType",
        "service type string ServiceType",
        "service pickup_identifier string? PickupIdentifier",
        "service external_sender_id string? ExternalSenderId",
        "service sms_sender string? SmsSender",
        "service sender_name string? SenderName",
        "service packages_replace boolean? PackagesReplace",
        "service weight number? Weight",
        "service volume number? Volume",
        "service volume_2 number? Volume2",
        "service tracking_number string? TrackingNumber",
        "service hub_id string? HubId",
        "service reference string? Reference",
        "service delivery_category string? DeliveryCategory",
        "service vehicle_tags string? VehicleTags",
        "service timewindow_start string? TimeWindowStart time",
        "service timewindow_end string? TimeWindowEnd time",
        "service driver_note_1 string? DriverNote1",
        "service driver_note_2 string? DriverNote2",
        "service driver_note_3 string? DriverNote3",
        "service internal_note string? InternalNote",
        "service stop_time integer? StopTime",
        "service requested_delivery_date string? RequestedDeliveryDate date",
        "service age_verification integer? AgeVerification",
        "service priority string? Priority",
        "service unattended_ok boolean? UnattendedOk",
        "service packages array Package",
    ];

    public static IReadOnlyList<ApiField> All { get; } = Table.Select(Parse).ToArray();

    /// <summary>Every field that a cell can hold.</summary>
    public static IReadOnlyList<ApiField> Scalars { get; } = All.Where(field => field.Kind != "array").ToArray();

    /// <summary>The JSON of <c>customer</c> when only this field is sent.</summary>
    public string Place(string json) => Parent == "service" ? $"{{\"service\":{{\"{ApiName}\":{json}}}}}" : $"{{\"{ApiName}\":{json}}}";

    public override string ToString() => Parameter;

    private static ApiField Parse(string line)
    {
        var parts = line.Split(' ');
        var type = parts[2].TrimEnd('?');
        return new ApiField(parts[0], parts[1], type, parts[2].EndsWith('?'), parts[3], parts.Length > 4 ? parts[4] : type);
    }
}
