using System;
using System.Text;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>ReplyJudge: what a status and a body come to.</summary>
public sealed class ReplyJudgeTests
{
    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, 200)]
    [InlineData(200, 202)]
    public void A_success_in_both_places_is_a_success(int http, int body) =>
        Assert.True(Judge(http, $$"""{"result":"ok","status":{{body}},"data":"1"}""").IsOk);

    [Theory]
    // HTTP, body, what counts, its id, whether the outcome is unknown
    [InlineData(200, 404, 404, PinDeliverError.CustomerNotFound, false)]
    [InlineData(404, 200, 404, PinDeliverError.CustomerNotFound, false)]
    [InlineData(400, 404, 404, PinDeliverError.CustomerNotFound, false)]
    [InlineData(404, 400, 404, PinDeliverError.CustomerNotFound, false)]
    [InlineData(401, 500, 401, PinDeliverError.AuthenticationFailed, false)]
    [InlineData(500, 401, 401, PinDeliverError.AuthenticationFailed, false)]
    [InlineData(200, 401, 401, PinDeliverError.AuthenticationFailed, false)]
    [InlineData(404, 500, 500, PinDeliverError.ServiceUnavailable, true)]
    [InlineData(500, 404, 500, PinDeliverError.ServiceUnavailable, true)]
    [InlineData(500, 503, 500, PinDeliverError.ServiceUnavailable, true)]
    [InlineData(503, 500, 500, PinDeliverError.ServiceUnavailable, true)]
    [InlineData(408, 404, 408, PinDeliverError.ServiceUnavailable, true)]
    [InlineData(404, 408, 408, PinDeliverError.ServiceUnavailable, true)]
    [InlineData(503, 200, 503, PinDeliverError.ServiceUnavailable, false)]
    [InlineData(503, 429, 503, PinDeliverError.ServiceUnavailable, false)]
    [InlineData(200, 429, 429, PinDeliverError.RateLimited, false)]
    [InlineData(429, 404, 429, PinDeliverError.RateLimited, false)]
    [InlineData(200, 501, 501, PinDeliverError.ServiceError, true)]
    [InlineData(200, 302, 302, PinDeliverError.UnexpectedResponse, true)]
    [InlineData(302, 200, 302, PinDeliverError.RedirectRefused, false)]
    [InlineData(407, 200, 407, PinDeliverError.ProxyAuthenticationRequired, false)]
    public void Where_http_and_body_disagree_the_worse_counts(int http, int body, int counts, PinDeliverError error, bool unknown)
    {
        foreach (var result in new[] { "ok", "error" })
        {
            var failure = Refused(http, $$"""{"result":"{{result}}","status":{{body}},"data":"text"}""");
            Assert.Equal((error, counts, unknown), (failure.Error, failure.HttpStatus, failure.OutcomeUnknown));
        }
    }

    [Theory]
    [InlineData(200, """{"result":"error","status":200,"data":"no"}""")]
    [InlineData(200, """{"result":"error","data":"no"}""")]
    [InlineData(201, """[{"result":"error","status":"201","data":"no"}]""")]
    public void An_error_that_names_a_status_of_success_is_RequestRejected(int http, string body)
    {
        var failure = Refused(http, body);
        Assert.Equal((PinDeliverError.RequestRejected, "no"), (failure.Error, failure.ServiceMessage));
    }

    [Theory]
    [InlineData(400, PinDeliverError.RequestRejected, false)]
    [InlineData(401, PinDeliverError.AuthenticationFailed, false)]
    [InlineData(402, PinDeliverError.RequestRejected, false)]
    [InlineData(403, PinDeliverError.AccessDenied, false)]
    [InlineData(404, PinDeliverError.CustomerNotFound, false)]
    [InlineData(405, PinDeliverError.RequestRejected, false)]
    [InlineData(408, PinDeliverError.ServiceUnavailable, true)]
    [InlineData(409, PinDeliverError.RequestRejected, false)]
    [InlineData(422, PinDeliverError.RequestRejected, false)]
    [InlineData(429, PinDeliverError.RateLimited, false)]
    [InlineData(499, PinDeliverError.RequestRejected, false)]
    [InlineData(500, PinDeliverError.ServiceUnavailable, true)]
    [InlineData(501, PinDeliverError.ServiceError, true)]
    [InlineData(502, PinDeliverError.ServiceUnavailable, true)]
    [InlineData(503, PinDeliverError.ServiceUnavailable, false)]
    [InlineData(504, PinDeliverError.ServiceUnavailable, true)]
    [InlineData(505, PinDeliverError.ServiceError, true)]
    [InlineData(599, PinDeliverError.ServiceError, true)]
    public void Every_status_has_its_error_with_or_without_an_envelope(int status, PinDeliverError error, bool unknown)
    {
        foreach (var body in new[] { "", "<html>", "null", "{", $$"""{"result":"error","status":{{status}},"data":"x"}""", """{"result":"ok"}""" })
        {
            var failure = Refused(status, body);
            Assert.Equal((error, status, unknown), (failure.Error, failure.HttpStatus, failure.OutcomeUnknown));
        }
    }

    [Fact]
    public void A_body_over_the_limit_is_ResponseTooLarge_unless_the_status_says_more()
    {
        Assert.Equal(PinDeliverError.ResponseTooLarge, Refused(new RawReply(200, Bytes(""), IsTooLarge: true)).Error);
        Assert.Equal(PinDeliverError.ServiceUnavailable, Refused(new RawReply(500, Bytes(""), IsTooLarge: true)).Error);
        Assert.Equal(PinDeliverError.AuthenticationFailed, Refused(new RawReply(401, Bytes(""), IsTooLarge: true)).Error);
    }

    [Fact]
    public void A_404_without_an_envelope_tells_of_the_base_uri() =>
        Assert.Contains("base URI", Refused(404, "<html>nginx</html>").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(200, "not json")]
    [InlineData(400, """{"result":"error","status":400,"data":"it said SECRET"}""")]
    [InlineData(200, """{"result":"ok","status":200,"data":"SECRET""")]
    [InlineData(200, "<html>SECRET")]
    public void Text_goes_through_redaction_before_it_is_shown(int status, string body)
    {
        var failure = Assert.ThrowsAny<PinDeliverException>(() => ReplyJudge.Judge(
            new RawReply(status, Bytes(body)), text => text.Replace("SECRET", "***", StringComparison.Ordinal)));
        Assert.DoesNotContain("SECRET", failure.ToString() + failure.ServiceMessage, StringComparison.Ordinal);
    }

    private static UpdateReply Judge(int status, string body) => ReplyJudge.Judge(new RawReply(status, Bytes(body)), text => text);

    private static PinDeliverException Refused(int status, string body) => Refused(new RawReply(status, Bytes(body)));

    private static PinDeliverException Refused(RawReply reply) =>
        Assert.ThrowsAny<PinDeliverException>(() => ReplyJudge.Judge(reply, text => text));

    private static ArraySegment<byte> Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
