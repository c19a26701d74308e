using System;

namespace PinDeliver.Http;

/// <summary>
/// The address of a request, compared with the one intended before anything is sent. Windows PowerShell runs with the URI rules of .NET
/// Framework 2: they undo the encoding of slashes and dots and then follow them, so that <c>extid%2F7</c> and <c>..%2F9</c> would name
/// other customers, and they take the dot from the end of <c>K-1.</c>
/// </summary>
internal static class RequestAddress
{
    /// <summary>What follows an identity in the message, where there is no such address.</summary>
    public const string Refusal =
        "cannot be sent: the URI rules of Windows PowerShell would make another customer's address of it. Use the customer's other identity, or PowerShell 7.";

    /// <param name="origin">Scheme, host and port.</param>
    /// <param name="target">What follows, percent-encoded once: what the server is to see.</param>
    /// <returns>The address; null where the HTTP stack would send another than the one intended.</returns>
    public static Uri? Create(string origin, string target)
    {
        var address = new Uri(origin + target);
        return Reads(address, target) ? address : null;
    }

    /// <summary>Whether the request target of an address (RFC 9112 section 3.2.1) is this one, letter for letter.</summary>
    public static bool Reads(Uri address, string target) => string.Equals(address.PathAndQuery, target, StringComparison.Ordinal);
}
