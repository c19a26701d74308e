using System.Net;
using System.Security;

namespace PinDeliver.Testing;

/// <summary>The two keys that the sandbox lets in, and the making of others.</summary>
internal static class TestKeys
{
    public const string ApiKey = "SANDBOX-API-KEY";
    public const string ApiClientKey = "SANDBOX-CLIENT-KEY";

    public static SecureString Secret(string text) => new NetworkCredential("", text).SecurePassword;
}
