using System;
using System.Net.Http;

namespace PinDeliver.Http;

/// <summary>A request as a value: every attempt sends the same.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Address">The whole address.</param>
/// <param name="Target">The path that the server sees, percent-encoded once.</param>
/// <param name="Body">UTF-8 JSON, or null for a read.</param>
internal sealed record ApiRequest(HttpMethod Method, Uri Address, string Target, byte[]? Body)
{
    /// <summary>Whether it changes anything, so that a lost reply leaves the outcome unknown.</summary>
    public bool IsUpdate => Body is not null;
}
