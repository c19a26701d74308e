using System;
using System.Net;
using System.Net.Http;
#if !NETFRAMEWORK
using PinDeliver.Sockets;
#endif

namespace PinDeliver.Http;

/// <summary>Makes the handler: no redirects, no cookies, no decompression, DNS looked up again after five minutes.</summary>
internal static class HandlerFactory
{
    /// <summary>More than all runspaces of a process would use at once; requests beyond these wait before they count as attempts.</summary>
    public const int MostConnections = 512;

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <returns>The handler, and what lets a waiting thread take the replies: null on .NET Framework, whose stack has threads of its own for it.</returns>
    public static (HttpMessageHandler Handler, IReplyPump? Replies) Create(Uri baseUri, ProxyOptions options)
    {
#if NETFRAMEWORK
        // 0 means the system's default: leave it. Where the process has pinned older versions, TLS 1.2 is added.
        if (ServicePointManager.SecurityProtocol != 0)
            ServicePointManager.SecurityProtocol |= SecurityProtocolType.Tls12;
        ServicePointManager.FindServicePoint(baseUri).ConnectionLeaseTimeout = (int)ConnectionLifetime.TotalMilliseconds;
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = MostConnections,
            UseProxy = ProxyRoute.Uses(baseUri, options),
        };
        if (ProxyOf(options) is { } proxy)
            handler.Proxy = proxy;
        return (handler, null);
#else
        var poller = new SocketPoller();
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = MostConnections,
            PooledConnectionLifetime = ConnectionLifetime,
            // No tracing header of the host process goes out with customer data.
            ActivityHeadersPropagator = null,
            ConnectCallback = new SocketConnector(poller).ConnectAsync,
            UseProxy = ProxyRoute.Uses(baseUri, options),
            Proxy = ProxyOf(options),
            DefaultProxyCredentials = options.UseDefaultCredentials ? CredentialCache.DefaultCredentials : null,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = CertificateRejectedException.ThrowIfInvalid;
        return (handler, poller);
#endif
    }

    private static WebProxy? ProxyOf(ProxyOptions options) => options.Proxy is null || options.NoProxy
        ? null
        : new WebProxy(options.Proxy)
        {
            UseDefaultCredentials = options.UseDefaultCredentials,
            Credentials = options.UseDefaultCredentials ? CredentialCache.DefaultCredentials : options.Credential,
        };
}
