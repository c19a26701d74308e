using System.Management.Automation;
using PinDeliver.Commands.Completion;

namespace PinDeliver.Commands;

/// <content>
/// One parameter for each documented field (vendor page add_customer_order). All take any object, as the engine's conversion to a
/// number or a boolean is lenient; the values are read strictly from the bound parameters, constants and script blocks alike.
/// </content>
public abstract partial class UpdateCmdlet
{
    /// <summary>The customer's name.</summary>
    [Parameter]
    public object? Name { get; set; }

    /// <summary>Street and number only, such as Andra Långgatan 17; c/o and apartment go into Address2.</summary>
    [Parameter]
    [Alias("postal_address")]
    public object? PostalAddress { get; set; }

    /// <summary>What the street address lacks: c/o, apartment number.</summary>
    [Parameter]
    [Alias("address_2")]
    public object? Address2 { get; set; }

    /// <summary>The zip code. It is text: 01234 keeps its zero; in a variable or parentheses it needs quotes.</summary>
    [Parameter]
    public object? ZipCode { get; set; }

    /// <summary>The city.</summary>
    [Parameter]
    public object? City { get; set; }

    /// <summary>The id of the order that the customer is connected to.</summary>
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

    /// <summary>The telephone number that gets SMS. 0701234567 keeps its zero; in a variable or parentheses it needs quotes.</summary>
    [Parameter]
    [Alias("phone_cell")]
    public object? PhoneCell { get; set; }

    /// <summary>Another telephone number. It never gets SMS.</summary>
    [Parameter]
    [Alias("phone_alt")]
    public object? PhoneAlt { get; set; }

    /// <summary>The customer's e-mail address.</summary>
    [Parameter]
    public object? Email { get; set; }

    /// <summary>The latitude in degrees, -90 to 90. With both coordinates given the service does not look up the address.</summary>
    [Parameter]
    [Alias("position_lat")]
    public object? PositionLat { get; set; }

    /// <summary>The longitude in degrees, -180 to 180.</summary>
    [Parameter]
    [Alias("position_lng")]
    public object? PositionLng { get; set; }

    /// <summary>The kind of customer. Documented values: b2c, b2b.</summary>
    [Parameter]
    [Alias("customer_type")]
    [ArgumentCompleter(typeof(DocumentedValueCompleter))]
    public object? CustomerType { get; set; }
}
