using System.Net.Http;

namespace PinDeliver.Http;

/// <summary>A request as a value: every attempt sends the same.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Below the base address, percent-encoded once.</param>
/// <param name="Body">UTF-8 JSON, or null for a read.</param>
internal sealed record ApiRequest(HttpMethod Method, string Path, byte[]? Body)
{
    /// <summary>Whether it changes anything, so that a lost reply leaves the outcome unknown.</summary>
    public bool IsUpdate => Body is not null;

    public static ApiRequest Update(CustomerUpdate update) =>
        new(HttpMethod.Post, "/customer/update/" + update.Identity.PathSegments, update.ToUtf8Json());

    public static ApiRequest Read(CustomerIdentity identity) => new(HttpMethod.Get, "/customer/get/" + identity.PathSegments, null);
}
