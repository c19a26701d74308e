using System;
using System.Net;
#if !NETFRAMEWORK
using System.Net.Http;
#endif

namespace PinDeliver.Http;

/// <summary>Which proxy stands between this machine and the service, so that its troubles are not called the service's.</summary>
internal static class ProxyRoute
{
    /// <summary>The proxy's address, or null where requests go straight to the service.</summary>
    public static Uri? Find(Uri baseUri, ProxyOptions options)
    {
        if (!Uses(baseUri, options))
            return null;
        if (options.Proxy is not null)
            return options.Proxy;
        var system = SystemProxy();
        return system is null || system.IsBypassed(baseUri) ? null : system.GetProxy(baseUri);
    }

    /// <summary>Whether a proxy may be used. A system-wide proxy would get keys in clear text for an http address on this machine.</summary>
    public static bool Uses(Uri baseUri, ProxyOptions options) =>
        !options.NoProxy && (options.Proxy is not null || !baseUri.IsLoopback);

#if NETFRAMEWORK
    private static IWebProxy? SystemProxy() => WebRequest.DefaultWebProxy;
#else
    private static IWebProxy? SystemProxy() => HttpClient.DefaultProxy;
#endif
}
