using System;

namespace PinDeliver.Http;

/// <summary>Checks the proxy's options as Invoke-RestMethod does: credentials are for a proxy that is named, and of one kind.</summary>
internal static class ProxyOptions
{
    /// <exception cref="PinDeliverInputException">InvalidProxy.</exception>
    public static void Check(PinDeliverClientOptions options)
    {
        if (Refusal(options) is { } refused)
            throw InputFailure.Create(PinDeliverError.InvalidProxy, refused.Parameter, null, refused.Why).ToException();
    }

    private static (string Parameter, string Why)? Refusal(PinDeliverClientOptions options)
    {
        if (options.ProxyCredential is not null && options.ProxyUseDefaultCredentials)
            return ("ProxyCredential", "-ProxyCredential and -ProxyUseDefaultCredentials exclude each other: give one of them.");
        if (options.Proxy is null)
        {
            return options.ProxyCredential is null && !options.ProxyUseDefaultCredentials ? null
                : ("Proxy", "Credentials for a proxy are given, but no -Proxy. The system's own proxy takes its log-in from the system.");
        }

        return IsUsable(options.Proxy) ? null : (
            "Proxy", $"-Proxy '{SafeText.For(Shown(options.Proxy), 100)}' is no proxy's address. Write one such as http://proxy.example.com:3128.");
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
