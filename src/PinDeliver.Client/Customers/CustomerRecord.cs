using System;
using System.Text.Json;

namespace PinDeliver;

/// <summary>
/// A customer as the service shows it (vendor page "Get customer"). A property that is absent is unknown: it may be empty, or not shown.
/// </summary>
/// <param name="Identity">The identity that was asked for; the reply has no external id.</param>
/// <param name="Json">The <c>customer</c> object, with every property that came.</param>
/// <param name="Attempts">How many requests it took; 1 and up.</param>
/// <param name="Duration">From the first request to the reply, waiting included.</param>
public sealed record CustomerRecord(CustomerIdentity Identity, JsonElement Json, int Attempts, TimeSpan Duration)
{
    /// <summary>What the reply shows for a field: undefined where it is absent, else its JSON.</summary>
    /// <param name="field">A field of <see cref="CustomerFields.All"/>.</param>
    public JsonElement this[CustomerField field]
    {
        get
        {
            var parent = Json;
            if (field.Parent == FieldParent.Service && !(Json.TryGetProperty("service", out parent) && parent.ValueKind == JsonValueKind.Object))
                return default;
            return parent.TryGetProperty(field.ApiName, out var value) ? value : default;
        }
    }
}
