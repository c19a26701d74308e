using System;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace PinDeliver;

/// <summary>Turns what the HTTP stack throws into the typed failure.</summary>
internal static class TransportFault
{
    public static PinDeliverConnectionException Timeout(TimeSpan limit) =>
        Unknown(PinDeliverError.Timeout, $"No whole reply came within {limit.TotalSeconds:0.###} seconds.", null);

#if NETFRAMEWORK
    public static PinDeliverConnectionException From(Exception exception)
    {
        var web = Find<WebException>(exception);
        return web?.Status switch
        {
            WebExceptionStatus.NameResolutionFailure => NotConnected("The server's name could not be found.", exception),
            WebExceptionStatus.ConnectFailure => NotConnected(ConnectFailure(exception), exception),
            WebExceptionStatus.ProxyNameResolutionFailure => NotConnected("The proxy's name could not be found.", exception),
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
    public static PinDeliverConnectionException From(Exception exception)
    {
        var error = exception is HttpRequestException request ? request.HttpRequestError
            : Find<HttpIOException>(exception)?.HttpRequestError ?? HttpRequestError.Unknown;
        if (Find<CertificateRejectedException>(exception) is { } rejected)
        {
            return Known(PinDeliverError.CertificateInvalid, $"The server's certificate was refused: {rejected.Message}.", exception);
        }

        return error switch
        {
            HttpRequestError.NameResolutionError => NotConnected("The server's name could not be found.", exception),
            HttpRequestError.ConnectionError => NotConnected(ConnectFailure(exception), exception),
            HttpRequestError.SecureConnectionError => TlsFailed(exception),
            HttpRequestError.ProxyTunnelError when IsProxyLogin(exception) => ProxyLogin(),
            HttpRequestError.ProxyTunnelError => NotConnected("The proxy refused the connection.", null),
            HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded
                or HttpRequestError.HttpProtocolError or HttpRequestError.VersionNegotiationError => NotHttp(),
            _ => Lost(exception),
        };
    }

    private static bool IsProxyLogin(Exception exception) =>
        exception is HttpRequestException { StatusCode: HttpStatusCode.ProxyAuthenticationRequired }
        // In its quotes: the message names the proxy too, whose port may hold the same digits.
        || exception.Message.Contains("'407'", StringComparison.Ordinal);
#endif

    private static string ConnectFailure(Exception exception) => Find<SocketException>(exception)?.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "The connection was refused: nothing listens at the base URI.",
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData => "The server's name could not be found.",
        SocketError.NetworkUnreachable or SocketError.HostUnreachable => "The server's network cannot be reached.",
        _ => "No connection could be made.",
    };

    // Without what the framework says: its message holds the proxy's address, log-in and all.
    private static PinDeliverConnectionException ProxyLogin()
    {
        var failure = Known(PinDeliverError.ProxyAuthenticationRequired, "The proxy wants a log-in (407).", null);
        failure.HttpStatus = 407;
        return failure;
    }

    private static PinDeliverConnectionException TlsFailed(Exception exception) =>
        Known(PinDeliverError.TlsFailed, "No encrypted connection could be made: the TLS handshake failed.", exception);

    // Without what the framework says: it quotes the server's bytes, which may hold escape sequences or a key.
    private static PinDeliverConnectionException NotHttp() => Unknown(
        PinDeliverError.ProtocolError, "What came back is not valid HTTP. Check the base URI and the proxy.", null);

    private static PinDeliverConnectionException Lost(Exception exception) =>
        Unknown(PinDeliverError.ConnectionLost, "The connection broke before the whole reply had come.", exception);

    private static PinDeliverConnectionException NotConnected(string message, Exception? exception) =>
        Known(PinDeliverError.ConnectionFailed, message, exception);

    private static PinDeliverConnectionException Known(PinDeliverError error, string message, Exception? inner) =>
        new(error, message, inner);

    private static PinDeliverConnectionException Unknown(PinDeliverError error, string message, Exception? inner) =>
        new(error, message, inner) { OutcomeUnknown = true };

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
