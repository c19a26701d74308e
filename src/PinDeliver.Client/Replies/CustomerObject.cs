using System.Text.Json;

namespace PinDeliver.Replies;

/// <summary>The <c>customer</c> object of a read, not yet understood.</summary>
/// <param name="Json">The object.</param>
internal sealed record CustomerObject(JsonElement Json);
