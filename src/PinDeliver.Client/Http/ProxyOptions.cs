using System;
using System.Net;

namespace PinDeliver.Http;

/// <summary>Through which proxy requests go.</summary>
/// <param name="Proxy">The proxy, or null for the system's.</param>
/// <param name="Credential">The log-in for the proxy, or null.</param>
/// <param name="UseDefaultCredentials">Whether the proxy gets the current user's log-in.</param>
/// <param name="NoProxy">Whether even the system's proxy is passed by.</param>
internal sealed record ProxyOptions(Uri? Proxy, ICredentials? Credential, bool UseDefaultCredentials, bool NoProxy)
{
    /// <summary>Checks as Invoke-RestMethod does: credentials are for a proxy that is named, and of one kind.</summary>
    /// <exception cref="PinDeliverInputException">InvalidProxy.</exception>
    public void Check()
    {
        if (Refusal() is { } refused)
            throw InputFailure.Create(PinDeliverError.InvalidProxy, refused.Parameter, null, refused.Why).ToException();
    }

    private (string Parameter, string Why)? Refusal()
    {
        if (Credential is not null && UseDefaultCredentials)
            return ("ProxyCredential", "-ProxyCredential and -ProxyUseDefaultCredentials exclude each other: give one of them.");
        if (Proxy is null)
        {
            return Credential is null && !UseDefaultCredentials ? null
                : ("Proxy", "Credentials for a proxy are given, but no -Proxy. The system's own proxy takes its log-in from the system.");
        }

        return IsUsable(Proxy) ? null : (
            "Proxy", $"-Proxy '{SafeText.For(Shown(Proxy), 100)}' is no proxy's address. Write one such as http://proxy.example.com:3128.");
    }

    // "localhost:3128" is an address with the scheme localhost; "127.0.0.1:3128" is a relative one.
    private static bool IsUsable(Uri proxy) => proxy.IsAbsoluteUri && proxy.Host.Length > 0 && proxy.Scheme
#if NETFRAMEWORK
        is "http";
#else
        is "http" or "https" or "socks4" or "socks4a" or "socks5";
#endif

    private static string Shown(Uri proxy) => proxy.IsAbsoluteUri && proxy.UserInfo.Length > 0 ? proxy.Host : proxy.OriginalString;
}
