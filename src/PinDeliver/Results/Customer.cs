using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace PinDeliver;

/// <summary>
/// A customer as PinDeliver shows it, every field under its parameter's name. A field that is not shown is null, which says nothing of what
/// is stored; a text that is shown as empty is an empty text. It pipes into Set-PinDeliverCustomer unchanged.
/// </summary>
public sealed partial class Customer
{
    private readonly Dictionary<string, object?> values;

    internal Customer(string? id, string? externalId, Dictionary<string, object?> values)
    {
        Id = id;
        ExternalId = externalId;
        this.values = values;
    }

    /// <summary>The customer's id in PinDeliver.</summary>
    public string? Id { get; }

    /// <summary>The external id, where the customer was asked for by it: no reply shows it.</summary>
    public string? ExternalId { get; }

    /// <summary>The name.</summary>
    public string? Name => Text();

    /// <summary>Street and number.</summary>
    public string? PostalAddress => Text();

    /// <summary>Care of, apartment number.</summary>
    public string? Address2 => Text();

    /// <summary>The postal code, a text: leading zeros count.</summary>
    public string? ZipCode => Text();

    /// <summary>The city.</summary>
    public string? City => Text();

    /// <summary>The order that the customer belongs to.</summary>
    public string? OrderId => Text();

    /// <summary>The delivery group.</summary>
    public string? DeliveryGroup => Text();

    /// <summary>The customer number.</summary>
    public string? CustomerNumber => Text();

    /// <summary>The language of the customer page, such as sv_SE.</summary>
    public string? LanguageCode => Text();

    /// <summary>The telephone that text messages go to.</summary>
    public string? PhoneCell => Text();

    /// <summary>Another telephone.</summary>
    public string? PhoneAlt => Text();

    /// <summary>The e-mail address.</summary>
    public string? Email => Text();

    /// <summary>The latitude, -90 to 90 degrees.</summary>
    public decimal? PositionLat => Number();

    /// <summary>The longitude, -180 to 180 degrees.</summary>
    public decimal? PositionLng => Number();

    /// <summary>Documented: b2c, b2b.</summary>
    public string? CustomerType => Text();

    private string? Text([CallerMemberName] string name = "") => values.TryGetValue(name, out var value) ? (string?)value : null;

    private decimal? Number([CallerMemberName] string name = "") => values.TryGetValue(name, out var value) ? (decimal?)value : null;

    private long? Integer([CallerMemberName] string name = "") => values.TryGetValue(name, out var value) ? (long?)value : null;

    private bool? Boolean([CallerMemberName] string name = "") => values.TryGetValue(name, out var value) ? (bool?)value : null;

    private PackageList? Packages([CallerMemberName] string name = "") => values.TryGetValue(name, out var value) ? (PackageList?)value : null;
}
