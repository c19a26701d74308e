using System;
using System.Text.Json.Nodes;
using PinDeliver.Sandbox.Customers;

namespace PinDeliver.Sandbox;

/// <summary>
/// How the store treats an update, other than to keep it as it was sent. Immutable. Properties are named as in the API, wherever they
/// stand: in the customer or in its <c>service</c>.
/// </summary>
public sealed class StoreMode
{
    private StoreMode()
    {
    }

    /// <summary>Computes both coordinates where an address comes without both of them, as the service does.</summary>
    public static StoreMode Geocoding { get; } = new() { Change = Geocoder.Locate };

    /// <summary>What becomes of the changes before they are merged into what is stored.</summary>
    internal Action<JsonObject, JsonObject>? Change { get; private init; }

    /// <summary>What becomes of the customer before it is shown.</summary>
    internal Action<JsonObject>? Show { get; private init; }

    /// <summary>For how long reads show the former customer.</summary>
    internal TimeSpan Delay { get; private init; }

    /// <summary>How many reads show the former customer.</summary>
    internal int Reads { get; private init; }

    /// <summary>Rounds every number that has decimals, also in packages.</summary>
    /// <param name="decimals">How many are kept, 0 to 15.</param>
    public static StoreMode Rounding(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 15);
        return new() { Change = (_, changes) => Properties.Round(changes, decimals) };
    }

    /// <summary>Takes the update, and keeps the old values of these properties.</summary>
    public static StoreMode Dropping(params string[] properties) =>
        new() { Change = (_, changes) => Properties.Each(changes, properties, (owner, name) => owner.Remove(name)) };

    /// <summary>Stores these texts in upper case; those that are in upper case already, in lower case.</summary>
    public static StoreMode ChangingCase(params string[] properties) =>
        new() { Change = (_, changes) => Properties.Each(changes, properties, Properties.ChangeCase) };

    /// <summary>Stores this value, whatever was sent for the property; an update that does not name it leaves it alone.</summary>
    public static StoreMode Replacing(string property, JsonNode? value) =>
        new() { Change = (_, changes) => Properties.Each(changes, [property], (owner, name) => owner[name] = value?.DeepClone()) };

    /// <summary>Stores these properties, and shows them to nobody who reads.</summary>
    public static StoreMode Hiding(params string[] properties) =>
        new() { Show = customer => Properties.Each(customer, properties, (owner, name) => owner.Remove(name)) };

    /// <summary>Reads show the customer as it was before the update, until so much time has passed.</summary>
    public static StoreMode Late(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return new() { Delay = delay };
    }

    /// <summary>The next reads show the customer as it was before the update: a delay for tests that must not wait.</summary>
    public static StoreMode LateByReads(int reads)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(reads);
        return new() { Reads = reads };
    }
}
