using System.Text.Json;

namespace PinDeliver.Replies;

/// <summary>A reply that claims success.</summary>
/// <param name="Status">The status that counts: the worse of HTTP's and the body's, 200 to 299.</param>
/// <param name="Url">Where the customer can be read, as an update's reply says it, or null.</param>
/// <param name="Customer">The <c>customer</c> object of a read, not yet understood; null in an update's reply.</param>
internal sealed record AcceptedReply(int Status, string? Url, JsonElement? Customer = null);
