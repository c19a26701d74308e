using System.Management.Automation;
using PinDeliver.Commands.Completion;

namespace PinDeliver.Commands;

/// <content>
/// One parameter for each documented field of the service (vendor page add_customer_order), as for those of the customer.
/// </content>
public abstract partial class UpdateCmdlet
{
    /// <summary>What is done at the stop. Documented values: pickup, dropoff.</summary>
    [Parameter]
    [Alias("type")]
    [ArgumentCompleter(typeof(DocumentedValueCompleter))]
    public object? ServiceType { get; set; }

    /// <summary>The text that identifies the pickup.</summary>
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
    [ArgumentCompleter(typeof(DocumentedValueCompleter))]
    public object? PackagesReplace { get; set; }

    /// <summary>The weight, with a decimal point: 5.5.</summary>
    [Parameter]
    public object? Weight { get; set; }

    /// <summary>The volume, with a decimal point: 0.25.</summary>
    [Parameter]
    public object? Volume { get; set; }

    /// <summary>The second volume, with a decimal point.</summary>
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

    /// <summary>The reference for the delivery.</summary>
    [Parameter]
    public object? Reference { get; set; }

    /// <summary>The category of the delivery.</summary>
    [Parameter]
    [Alias("delivery_category")]
    public object? DeliveryCategory { get; set; }

    /// <summary>The tags that a vehicle must have, as one text with commas: 'Eco1,Eco2'.</summary>
    [Parameter]
    [Alias("vehicle_tags")]
    public object? VehicleTags { get; set; }

    /// <summary>The earliest time of the delivery: HH:mm, or a [timespan].</summary>
    [Parameter]
    [Alias("timewindow_start")]
    public object? TimeWindowStart { get; set; }

    /// <summary>The latest time of the delivery: HH:mm, or a [timespan].</summary>
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

    /// <summary>The day that the delivery is wanted: yyyy-MM-dd, or a [datetime], whose time of day does not count.</summary>
    [Parameter]
    [Alias("requested_delivery_date")]
    public object? RequestedDeliveryDate { get; set; }

    /// <summary>The age that the driver has to verify, in whole years.</summary>
    [Parameter]
    [Alias("age_verification")]
    public object? AgeVerification { get; set; }

    /// <summary>The priority. Documented values: LOW, NORMAL, HIGH.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DocumentedValueCompleter))]
    public object? Priority { get; set; }

    /// <summary>Whether the delivery may be left unattended: true/false, yes/no, 1/0.</summary>
    [Parameter]
    [Alias("unattended_ok")]
    [ArgumentCompleter(typeof(DocumentedValueCompleter))]
    public object? UnattendedOk { get; set; }

    /// <summary>
    /// The packages, as hashtables or objects with the API's names (name, quantity, weight, dangerous_goods …). They replace all packages
    /// of the customer.
    /// </summary>
    [Parameter]
    [Alias("packages")]
    public object? Package { get; set; }
}
