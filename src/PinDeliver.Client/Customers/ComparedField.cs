using System.Text.Json;

namespace PinDeliver;

/// <summary>One field of an update beside what a read shows of it.</summary>
/// <param name="Name">The parameter's name; <c>AdditionalProperty.service.route_id</c> for a field without one.</param>
/// <param name="Field">The documented field, or null for an additional property.</param>
/// <param name="State">How the two stand to each other.</param>
/// <param name="Wanted">What the update says; <see cref="FieldValue.Null"/> clears.</param>
/// <param name="Shown">What the reply shows; undefined where it is absent.</param>
public sealed record ComparedField(string Name, CustomerField? Field, FieldState State, FieldValue Wanted, JsonElement Shown)
{
    /// <summary>What is shown, for people: text as it is, empty for a blank, JSON for lists and objects; null where it is not shown.</summary>
    public string? ShownText => !ShownValue.IsShown(Shown) ? null
        : ShownValue.IsBlank(Shown) ? "" : ShownValue.Text(Shown) ?? Shown.GetRawText();

    /// <summary>What the update says, for people; empty where it clears.</summary>
    public string WantedText => Wanted.IsNull ? "" : Wanted.ToString();
}
