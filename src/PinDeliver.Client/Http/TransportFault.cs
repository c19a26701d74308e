using System;
using System.Net;
#if !NETFRAMEWORK
using System.Net.Http;
#endif
using System.Net.Sockets;

namespace PinDeliver.Http;

/// <summary>Turns what the HTTP stack throws into the typed failure, and calls a proxy the proxy.</summary>
internal sealed class TransportFault
{
    private readonly Uri baseUri;
    private readonly Uri? proxy;

    /// <param name="baseUri">Where requests go.</param>
    /// <param name="proxy">The proxy on the way, or null.</param>
    public TransportFault(Uri baseUri, Uri? proxy)
    {
        this.baseUri = baseUri;
        this.proxy = proxy;
    }

    // What is looked up, connected to or shaken hands with first.
    private string FirstHop => proxy is null ? "server" : $"proxy {SafeText.For(proxy.Host, 100)}:{proxy.Port}";

    public static Failure NoConnection(TimeSpan limit) =>
        new(PinDeliverError.ConnectionFailed, $"No connection was made within {limit.TotalSeconds:0.###} seconds, so that nothing was sent.");

    public static Failure Timeout(TimeSpan limit) =>
        Unknown(PinDeliverError.Timeout, $"No whole reply came within {limit.TotalSeconds:0.###} seconds.", null);

#if NETFRAMEWORK
    public Failure From(Exception exception)
    {
        var web = Find<WebException>(exception);
        return web?.Status switch
        {
            WebExceptionStatus.NameResolutionFailure => NotConnected("The server's name could not be found.", exception),
            WebExceptionStatus.ConnectFailure => NotConnected(ConnectFailure(exception), exception),
            WebExceptionStatus.ProxyNameResolutionFailure => NotConnected($"The name of the {FirstHop} could not be found.", exception),
            WebExceptionStatus.TrustFailure => Known(
                PinDeliverError.CertificateInvalid, "The server's certificate was refused: it is expired, for another host, or not trusted.", exception),
            WebExceptionStatus.SecureChannelFailure => TlsFailed(exception),
            WebExceptionStatus.ServerProtocolViolation or WebExceptionStatus.MessageLengthLimitExceeded => NotHttp(),
            _ when (web?.Response as HttpWebResponse)?.StatusCode == HttpStatusCode.ProxyAuthenticationRequired => ProxyLogin(),
            _ when Find<System.Security.Authentication.AuthenticationException>(exception) is not null => TlsFailed(exception),
            _ => Lost(exception),
        };
    }
#else
    public Failure From(Exception exception)
    {
        var error = exception is HttpRequestException request ? request.HttpRequestError
            : Find<HttpIOException>(exception)?.HttpRequestError ?? HttpRequestError.Unknown;
        if (Find<CertificateRejectedException>(exception) is { } rejected)
            return CertificateRejected(rejected);

        return error switch
        {
            HttpRequestError.NameResolutionError => NotConnected(NameNotFound(), exception),
            HttpRequestError.ConnectionError => NotConnected(ConnectFailure(exception), exception),
            HttpRequestError.SecureConnectionError => TlsFailed(exception),
            HttpRequestError.ProxyTunnelError when IsProxyLogin(exception) => ProxyLogin(),
            HttpRequestError.ProxyTunnelError => NotConnected($"The {FirstHop} refused to connect to {baseUri.Host}.", null),
            HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded
                or HttpRequestError.HttpProtocolError or HttpRequestError.VersionNegotiationError => NotHttp(),
            _ => Lost(exception),
        };
    }

    private Failure CertificateRejected(CertificateRejectedException rejected)
    {
        var isProxys = proxy is not null && string.Equals(rejected.Host, proxy.IdnHost, StringComparison.OrdinalIgnoreCase)
            && !string.Equals(rejected.Host, baseUri.IdnHost, StringComparison.OrdinalIgnoreCase);
        return Known(
            PinDeliverError.CertificateInvalid,
            $"The certificate of the {(isProxys ? FirstHop : "server")} was refused: {rejected.Message}.", rejected);
    }

    private static bool IsProxyLogin(Exception exception) =>
        exception is HttpRequestException { StatusCode: HttpStatusCode.ProxyAuthenticationRequired }
        // In its quotes: the message names the proxy too, whose port may hold the same digits.
        || exception.Message.Contains("'407'", StringComparison.Ordinal);
#endif

    private string NameNotFound() => proxy is null ? "The server's name could not be found." : $"The name of the {FirstHop} could not be found.";

    private string ConnectFailure(Exception exception) => Find<SocketException>(exception)?.SocketErrorCode switch
    {
        SocketError.ConnectionRefused when proxy is null => "The connection was refused: nothing listens at the base URI.",
        SocketError.ConnectionRefused => $"The connection was refused: nothing listens at the {FirstHop}.",
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData => NameNotFound(),
        SocketError.NetworkUnreachable or SocketError.HostUnreachable => $"The network of the {FirstHop} cannot be reached.",
        _ => proxy is null ? "No connection could be made." : $"No connection to the {FirstHop} could be made.",
    };

    // Without what the framework says: its message holds the proxy's address, log-in and all.
    private static Failure ProxyLogin() =>
        Known(PinDeliverError.ProxyAuthenticationRequired, "The proxy wants a log-in (407).", null) with { HttpStatus = 407 };

    private static Failure TlsFailed(Exception exception) =>
        Known(PinDeliverError.TlsFailed, "No encrypted connection could be made: the TLS handshake failed.", exception);

    // Without what the framework says: it quotes the server's bytes, which may hold escape sequences or a key.
    private static Failure NotHttp() => Unknown(
        PinDeliverError.ProtocolError, "What came back is not valid HTTP. Check the base URI and the proxy.", null);

    private static Failure Lost(Exception exception) =>
        Unknown(PinDeliverError.ConnectionLost, "The connection broke before the whole reply had come.", exception);

    private static Failure NotConnected(string message, Exception? exception) => Known(PinDeliverError.ConnectionFailed, message, exception);

    private static Failure Known(PinDeliverError error, string message, Exception? cause) => new(error, message) { Cause = cause };

    private static Failure Unknown(PinDeliverError error, string message, Exception? cause) =>
        new(error, message) { Cause = cause, OutcomeUnknown = true };

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
                return found;
        }

        return null;
    }
}
