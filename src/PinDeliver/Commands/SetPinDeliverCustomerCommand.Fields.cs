using System.Management.Automation;
using PinDeliver.Completion;

namespace PinDeliver.Commands;

/// <content>
/// One parameter for each documented field (vendor page add_customer_order). All take any object, as the engine's conversion to a
/// number or a boolean is lenient; the values are read strictly from the bound parameters, constants and script blocks alike.
/// </content>
public sealed partial class SetPinDeliverCustomerCommand
{
    /// <summary>The customer's name. Cannot be cleared.</summary>
    [Parameter]
    public object? Name { get; set; }

    /// <summary>Street and number only. Cannot be cleared.</summary>
    [Parameter]
    [Alias("postal_address")]
    public object? PostalAddress { get; set; }

    /// <summary>c/o, apartment number.</summary>
    [Parameter]
    [Alias("address_2")]
    public object? Address2 { get; set; }

    /// <summary>The zip code as text: leading zeros count (01234).</summary>
    [Parameter]
    public object? ZipCode { get; set; }

    /// <summary>The city. Cannot be cleared.</summary>
    [Parameter]
    public object? City { get; set; }

    /// <summary>Connects the customer to an order.</summary>
    [Parameter]
    [Alias("order_id")]
    public object? OrderId { get; set; }

    /// <summary>The delivery group; it must exist in PinDeliver.</summary>
    [Parameter]
    [Alias("delivery_group")]
    public object? DeliveryGroup { get; set; }

    /// <summary>The integrator's own number for the customer.</summary>
    [Parameter]
    [Alias("customer_number")]
    public object? CustomerNumber { get; set; }

    /// <summary>The language of the customer page, such as sv_SE.</summary>
    [Parameter]
    [Alias("language_code")]
    [ArgumentCompleter(typeof(DocumentedValueCompleter))]
    public object? LanguageCode { get; set; }

    /// <summary>The number that gets SMS.</summary>
    [Parameter]
    [Alias("phone_cell")]
    public object? PhoneCell { get; set; }

    /// <summary>Another number; it never gets SMS.</summary>
    [Parameter]
    [Alias("phone_alt")]
    public object? PhoneAlt { get; set; }

    /// <summary>The customer's e-mail address.</summary>
    [Parameter]
    public object? Email { get; set; }

    /// <summary>Latitude in degrees, -90 to 90. With both coordinates given the service does not geocode.</summary>
    [Parameter]
    [Alias("position_lat")]
    public object? PositionLat { get; set; }

    /// <summary>Longitude in degrees, -180 to 180.</summary>
    [Parameter]
    [Alias("position_lng")]
    public object? PositionLng { get; set; }

    /// <summary>Documented: b2c, b2b.</summary>
    [Parameter]
    [Alias("customer_type")]
    [ArgumentCompleter(typeof(DocumentedValueCompleter))]
    public object? CustomerType { get; set; }

    /// <summary>Documented: pickup, dropoff. Cannot be cleared.</summary>
    [Parameter]
    [Alias("type")]
    [ArgumentCompleter(typeof(DocumentedValueCompleter))]
    public object? ServiceType { get; set; }

    /// <summary>Identifies the pickup.</summary>
    [Parameter]
    [Alias("pickup_identifier")]
    public object? PickupIdentifier { get; set; }

    /// <summary>The sender's external id.</summary>
    [Parameter]
    [Alias("external_sender_id")]
    public object? ExternalSenderId { get; set; }

    /// <summary>The sender shown on SMS: 3 to 11 of A-Z a-z 0-9, first a letter.</summary>
    [Parameter]
    [Alias("sms_sender")]
    public object? SmsSender { get; set; }

    /// <summary>The sender's name.</summary>
    [Parameter]
    [Alias("sender_name")]
    public object? SenderName { get; set; }

    /// <summary>Whether packages may be replaced on delivery: true/false, yes/no, 1/0.</summary>
    [Parameter]
    [Alias("packages_replace")]
    public object? PackagesReplace { get; set; }

    /// <summary>The weight, a number with a decimal point.</summary>
    [Parameter]
    public object? Weight { get; set; }

    /// <summary>The volume, a number with a decimal point.</summary>
    [Parameter]
    public object? Volume { get; set; }

    /// <summary>The second volume, a number with a decimal point.</summary>
    [Parameter]
    [Alias("volume_2")]
    public object? Volume2 { get; set; }

    /// <summary>The tracking number.</summary>
    [Parameter]
    [Alias("tracking_number")]
    public object? TrackingNumber { get; set; }

    /// <summary>The hub's id.</summary>
    [Parameter]
    [Alias("hub_id")]
    public object? HubId { get; set; }

    /// <summary>The reference.</summary>
    [Parameter]
    public object? Reference { get; set; }

    /// <summary>The delivery category.</summary>
    [Parameter]
    [Alias("delivery_category")]
    public object? DeliveryCategory { get; set; }

    /// <summary>One text, tags separated by commas: Eco1,Eco2.</summary>
    [Parameter]
    [Alias("vehicle_tags")]
    public object? VehicleTags { get; set; }

    /// <summary>The earliest time, HH:mm.</summary>
    [Parameter]
    [Alias("timewindow_start")]
    public object? TimeWindowStart { get; set; }

    /// <summary>The latest time, HH:mm.</summary>
    [Parameter]
    [Alias("timewindow_end")]
    public object? TimeWindowEnd { get; set; }

    /// <summary>The first note for the driver.</summary>
    [Parameter]
    [Alias("driver_note_1")]
    public object? DriverNote1 { get; set; }

    /// <summary>The second note for the driver.</summary>
    [Parameter]
    [Alias("driver_note_2")]
    public object? DriverNote2 { get; set; }

    /// <summary>The third note for the driver.</summary>
    [Parameter]
    [Alias("driver_note_3")]
    public object? DriverNote3 { get; set; }

    /// <summary>A note that neither driver nor customer sees.</summary>
    [Parameter]
    [Alias("internal_note")]
    public object? InternalNote { get; set; }

    /// <summary>The time at the stop in whole minutes.</summary>
    [Parameter]
    [Alias("stop_time")]
    public object? StopTime { get; set; }

    /// <summary>The date, yyyy-MM-dd.</summary>
    [Parameter]
    [Alias("requested_delivery_date")]
    public object? RequestedDeliveryDate { get; set; }

    /// <summary>The age to verify in whole years.</summary>
    [Parameter]
    [Alias("age_verification")]
    public object? AgeVerification { get; set; }

    /// <summary>Documented: LOW, NORMAL, HIGH.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DocumentedValueCompleter))]
    public object? Priority { get; set; }

    /// <summary>Whether the delivery may be left unattended: true/false, yes/no, 1/0.</summary>
    [Parameter]
    [Alias("unattended_ok")]
    public object? UnattendedOk { get; set; }

    /// <summary>The packages, as hashtables or objects; they replace all packages of the customer.</summary>
    [Parameter]
    [Alias("packages")]
    public object? Package { get; set; }
}
