using System.Management.Automation;

namespace PinDeliver;

/// <content>The fields of the customer's service, and what no update takes.</content>
public sealed partial class Customer
{
    /// <summary>pickup or dropoff.</summary>
    public string? ServiceType => Text();

    /// <summary>What identifies the pickup.</summary>
    public string? PickupIdentifier => Text();

    /// <summary>The sender's external id.</summary>
    public string? ExternalSenderId => Text();

    /// <summary>What text messages name as their sender.</summary>
    public string? SmsSender => Text();

    /// <summary>The sender's name.</summary>
    public string? SenderName => Text();

    /// <summary>Whether packages may be replaced on delivery.</summary>
    public bool? PackagesReplace => Boolean();

    /// <summary>The weight.</summary>
    public decimal? Weight => Number();

    /// <summary>The volume.</summary>
    public decimal? Volume => Number();

    /// <summary>The second volume.</summary>
    public decimal? Volume2 => Number();

    /// <summary>The tracking number.</summary>
    public string? TrackingNumber => Text();

    /// <summary>The hub.</summary>
    public string? HubId => Text();

    /// <summary>The reference.</summary>
    public string? Reference => Text();

    /// <summary>The delivery category.</summary>
    public string? DeliveryCategory => Text();

    /// <summary>Tags of vehicles, separated by commas.</summary>
    public string? VehicleTags => Text();

    /// <summary>The start of the time window, HH:mm.</summary>
    public string? TimeWindowStart => Text();

    /// <summary>The end of the time window, HH:mm.</summary>
    public string? TimeWindowEnd => Text();

    /// <summary>The first note to the driver.</summary>
    public string? DriverNote1 => Text();

    /// <summary>The second note to the driver.</summary>
    public string? DriverNote2 => Text();

    /// <summary>The third note to the driver.</summary>
    public string? DriverNote3 => Text();

    /// <summary>A note that the driver does not see.</summary>
    public string? InternalNote => Text();

    /// <summary>Minutes at the stop.</summary>
    public long? StopTime => Integer();

    /// <summary>The day that was asked for, yyyy-MM-dd.</summary>
    public string? RequestedDeliveryDate => Text();

    /// <summary>The least age, in years.</summary>
    public long? AgeVerification => Integer();

    /// <summary>Documented: LOW, NORMAL, HIGH.</summary>
    public string? Priority => Text();

    /// <summary>Whether it may be left without anybody there.</summary>
    public bool? UnattendedOk => Boolean();

    /// <summary>The packages. Printed and exported as JSON.</summary>
    public PackageList? Package => Packages();

    /// <summary>Where the service says that the customer can be read.</summary>
    public string? Url { get; internal init; }

    /// <summary>The page where the receiver follows the delivery.</summary>
    public string? TrackingUrl { get; internal init; }

    /// <summary>Everything else that was shown, by API name; what belongs to the service below <c>service</c>.</summary>
    public PSObject AdditionalProperties { get; internal init; } = new();

    /// <summary>The id or external id, and the name.</summary>
    public override string ToString() => $"{Id ?? ExternalId} {Name}".Trim();
}
