using System;

namespace PinDeliver;

/// <summary>Says what a reply means: the success it claims, or the typed failure.</summary>
internal static class ReplyJudge
{
    private const int PreviewLength = 200;

    /// <summary>The envelope of a success.</summary>
    /// <exception cref="PinDeliverServiceException">Everything else; its text holds no key.</exception>
    /// <exception cref="PinDeliverConnectionException">A proxy that wants a log-in.</exception>
    public static UpdateReply Judge(RawReply raw, Func<string, string> redact)
    {
        if (EndedByStatusAlone(raw.Status) is { } failure)
            throw failure;
        if (raw.IsTooLarge && raw.Status < 300)
        {
            throw Failure(PinDeliverError.ResponseTooLarge, raw.Status, null, unknown: true,
                "The reply is larger than 1 MiB, so it is not PinDeliver's. Check the base URI and the proxy.");
        }

        var text = raw.Text;
        var brokeOff = false;
        var reply = raw.IsTooLarge ? null : UpdateReply.Read(text, out brokeOff);
        if (reply is null && raw.Status < 300)
            throw NotUnderstood(raw.Status, brokeOff, redact(text));

        var status = reply is null ? raw.Status : Worse(raw.Status, reply);
        if (reply is { IsOk: true } && status is >= 200 and < 300)
            return reply with { Status = status };
        if (status is >= 300 and < 400 or < 200)
            throw NotUnderstood(status, brokeOff, redact(text));
        throw Refused(status, reply, raw, redact);
    }

    /// <summary>Whether the body says anything that counts; of other replies it may never come to an end (101).</summary>
    public static bool NeedsBody(int status) => EndedByStatusAlone(status) is null;

    // What must be judged without looking at the body: keys must not follow a redirect, and 101 is no reply at all.
    private static PinDeliverException? EndedByStatusAlone(int status) => status switch
    {
        < 200 => Failure(PinDeliverError.ProtocolError, status, null, unknown: true,
            $"The server answered with status {status}, which ends no request. Check the base URI and the proxy."),
        >= 300 and < 400 => Failure(PinDeliverError.RedirectRefused, status, null, unknown: false,
            $"The server answered with a redirect ({status}); keys are never sent on to another address. Correct the base URI."),
        407 => new PinDeliverConnectionException(PinDeliverError.ProxyAuthenticationRequired,
            "The proxy wants a log-in (407).") { HttpStatus = status },
        _ => null,
    };

    private static PinDeliverServiceException NotUnderstood(int status, bool brokeOff, string text)
    {
        var preview = text.Trim().Length == 0 ? "nothing" : $"'{SafeText.For(text.Trim(), PreviewLength)}'";
        return brokeOff
            ? Failure(PinDeliverError.ResponseUnreadable, status, null, unknown: true, $"The reply broke off after {preview}.")
            : Failure(PinDeliverError.UnexpectedResponse, status, null, unknown: true,
                $"The reply (status {status}) is not PinDeliver's: {preview}. Check the base URI and the proxy.");
    }

    private static PinDeliverServiceException Refused(int status, UpdateReply? reply, RawReply raw, Func<string, string> redact)
    {
        var said = reply?.Data is { } data ? SafeText.For(redact(data)) : null;
        var error = ErrorOf(status);
        var asks = RetrySchedule.IsRepeatable(error) && raw.RetryAfter > RetrySchedule.LongestRetryAfter
            ? $", asking to wait {raw.RetryAfter.Value.TotalSeconds:0} seconds"
                + $" (at most {RetrySchedule.LongestRetryAfter.TotalSeconds:0} are waited)"
            : "";
        var message = said is null
            ? $"PinDeliver answered {status}{asks} without an explanation."
            : $"PinDeliver answered {status}{asks}: {said}";
        if (status == 404 && reply is null)
            message = "The server answered 404 with a page that is not PinDeliver's: the base URI is probably wrong.";
        // A gateway that gives up, or a server that fails half-way, may have applied the update; 503 says that it did not.
        var unknown = error is PinDeliverError.ServiceError || (error is PinDeliverError.ServiceUnavailable && status != 503);
        var failure = Failure(error, status, said, unknown, message);
        failure.RetryAfter = raw.RetryAfter;
        return failure;
    }

    private static PinDeliverServiceException Failure(PinDeliverError error, int status, string? said, bool unknown, string message) =>
        new(error, message) { HttpStatus = status, ServiceMessage = said, OutcomeUnknown = unknown };

    private static PinDeliverError ErrorOf(int status) => status switch
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

    private static int Worse(int http, UpdateReply reply)
    {
        var body = reply.Status ?? http;
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
