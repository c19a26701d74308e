using System;
using PinDeliver.Http;

namespace PinDeliver.Replies;

/// <summary>Says what a reply means: the success it claims, or the failure.</summary>
internal sealed class ReplyJudge
{
    private readonly Func<string, string> redact;

    /// <param name="redact">Takes the keys out of a text from outside.</param>
    public ReplyJudge(Func<string, string> redact) => this.redact = redact;

    /// <summary>The reply to an update: a success has an envelope.</summary>
    public Outcome<AcceptedReply> Update(RawReply raw) => Judge(
        raw, (content, status) => content.Envelope is { IsOk: true } envelope ? new AcceptedReply(status, envelope.Url) : null);

    /// <summary>The reply to a read: a success has a customer.</summary>
    public Outcome<AcceptedReply> Read(RawReply raw) => Judge(
        raw, (content, status) => content.Customer is { } customer ? new AcceptedReply(status, null, customer) : null);

    private Outcome<AcceptedReply> Judge(RawReply raw, Func<ReplyContent, int, AcceptedReply?> success)
    {
        if (ReplyStatus.EndsWithoutBody(raw.Status) is { } ended)
            return ended;
        if (raw.IsTooLarge && raw.Status < 300)
        {
            return new Failure(
                PinDeliverError.ResponseTooLarge, "The reply is larger than 1 MiB, so it is not PinDeliver's. Check the base URI and the proxy.")
            { HttpStatus = raw.Status, OutcomeUnknown = true };
        }

        var content = raw.IsTooLarge ? new ReplyContent(null, null) : ReplyContent.Read(raw.Utf8);
        var status = ReplyStatus.Worse(raw.Status, content.Envelope?.Status);
        var claimsSuccess = content.Envelope is not { IsOk: false } && status is >= 200 and < 300;
        if (claimsSuccess && success(content, status) is { } value)
            return value;
        return claimsSuccess || status is < 200 or (>= 300 and < 400)
            ? NotUnderstood(status, content, raw.Text)
            : Refused(status, content.Envelope, raw);
    }

    private Failure NotUnderstood(int status, ReplyContent content, string text)
    {
        var preview = ForeignPage.Preview(redact(text));
        return content.BrokeOff
            ? new Failure(PinDeliverError.ResponseUnreadable, $"The reply broke off after {preview}.") { HttpStatus = status, OutcomeUnknown = true }
            : new Failure(
                PinDeliverError.UnexpectedResponse, $"The reply (status {status}) is not PinDeliver's: {preview}. Check the base URI and the proxy.")
            { HttpStatus = status, OutcomeUnknown = true };
    }

    private Failure Refused(int status, Envelope? envelope, RawReply raw)
    {
        var error = ReplyStatus.ErrorOf(status);
        var asks = error is PinDeliverError.RateLimited or PinDeliverError.ServiceUnavailable && raw.RetryAfter > RetryAfterHeader.LongestWaited
            ? $", asking to wait {raw.RetryAfter.Value.TotalSeconds:0} seconds"
                + $" (at most {RetryAfterHeader.LongestWaited.TotalSeconds:0} are waited)"
            : "";
        var failure = envelope is null ? Foreign(error, status, asks, redact(raw.Text)) : Own(error, status, asks, envelope.Data);
        return failure with
        {
            HttpStatus = status,
            RetryAfter = raw.RetryAfter,
            // A gateway that gives up, or a server that fails half-way, may have applied the update; the service's own 503 says that it did not.
            OutcomeUnknown = error is PinDeliverError.ServiceError
                || (error is PinDeliverError.ServiceUnavailable && !(status == 503 && envelope is not null)),
        };
    }

    private Failure Own(PinDeliverError error, int status, string asks, string? data)
    {
        if (data is null)
            return new Failure(error, $"PinDeliver answered {status}{asks} without an explanation.") { IsServicesOwn = true };
        var said = SafeText.For(redact(data));
        return new Failure(error, $"PinDeliver answered {status}{asks}: {said}") { ServiceMessage = said, IsServicesOwn = true };
    }

    private static Failure Foreign(PinDeliverError error, int status, string asks, string text)
    {
        if (ForeignPage.Title(text) is not { } title)
            return new Failure(error, $"The server answered {status}{asks} without an explanation.") { Advice = AdviceOn(status) ?? ErrorTraits.Of(error).Advice };
        return new Failure(error, status == 404
            ? $"The server answered 404 with a page that is not PinDeliver's: '{title}'. The base URI is probably wrong."
            : $"The server answered {status}{asks} with a page that is not PinDeliver's: '{title}'.")
        { Advice = AdviceOn(status) ?? ErrorTraits.Of(error).Advice };
    }

    // What is known of a page that is not the service's: whose it probably is.
    private static string? AdviceOn(int status) => status switch
    {
        404 => "Check the base URI: what answered there is not PinDeliver's API.",
        403 or 405 => "A gateway or proxy on the way refused the request: ask whoever runs it, or check the base URI.",
        408 or 500 or 502 or 503 or 504 =>
            "A gateway or proxy on the way answered in the service's place: run the rows again later; repeating an update does no harm.",
        _ => null,
    };
}
