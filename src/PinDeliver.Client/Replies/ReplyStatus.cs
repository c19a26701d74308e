namespace PinDeliver.Replies;

/// <summary>What a status means: the one map from status to error.</summary>
internal static class ReplyStatus
{
    /// <summary>What must be judged without looking at the body: keys must not follow a redirect, and 101 is no reply at all.</summary>
    public static Failure? EndsWithoutBody(int status) => status switch
    {
        < 200 => new Failure(
            PinDeliverError.ProtocolError, $"The server answered with status {status}, which ends no request. Check the base URI and the proxy.")
        { HttpStatus = status, OutcomeUnknown = true },
        >= 300 and < 400 => new Failure(
            PinDeliverError.RedirectRefused,
            $"The server answered with a redirect ({status}); keys are never sent on to another address. Correct the base URI.")
        { HttpStatus = status },
        407 => new Failure(PinDeliverError.ProxyAuthenticationRequired, "The proxy wants a log-in (407).") { HttpStatus = status },
        _ => null,
    };

    public static PinDeliverError ErrorOf(int status) => status switch
    {
        401 => PinDeliverError.AuthenticationFailed,
        403 => PinDeliverError.AccessDenied,
        404 => PinDeliverError.CustomerNotFound,
        407 => PinDeliverError.ProxyAuthenticationRequired,
        408 or 500 or 502 or 503 or 504 => PinDeliverError.ServiceUnavailable,
        429 => PinDeliverError.RateLimited,
        >= 500 => PinDeliverError.ServiceError,
        // An error that names a status of success is an error all the same.
        _ => PinDeliverError.RequestRejected,
    };

    /// <summary>The worse of HTTP's status and the body's.</summary>
    public static int Worse(int http, int? inBody)
    {
        var body = inBody ?? http;
        return Weight(body) > Weight(http) || (Weight(body) == Weight(http) && body > http) ? body : http;
    }

    // Bad keys weigh most: they end the command. Then what may have been applied, then what asks to wait, then the rest.
    private static int Weight(int status) => status switch
    {
        401 => 5,
        503 => 3,
        408 or >= 500 => 4,
        429 => 2,
        >= 400 => 1,
        _ => 0,
    };
}
