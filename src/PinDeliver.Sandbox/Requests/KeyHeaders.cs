namespace PinDeliver.Sandbox.Requests;

/// <summary>The two headers of every request.</summary>
internal static class KeyHeaders
{
    internal const string ApiKey = "X-PINDELIVER-API-KEY";
    internal const string ApiClientKey = "X-PINDELIVER-API-CLIENT-KEY";
}
