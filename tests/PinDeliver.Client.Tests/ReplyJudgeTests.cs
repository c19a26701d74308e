using System;
using System.Text;
using PinDeliver.Http;
using PinDeliver.Replies;
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
        Assert.Equal(Math.Max(http, body), Judge(http, $$"""{"result":"ok","status":{{body}},"data":"1"}""").Status);

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
    public void The_services_own_503_says_that_nothing_was_done_and_a_gateways_does_not()
    {
        Assert.False(Refused(503, """{"result":"error","status":503,"data":"x"}""").OutcomeUnknown);
        foreach (var body in new[] { "", "<html>", "null", "{" })
            Assert.True(Refused(503, body).OutcomeUnknown);
    }

    [Theory]
    [InlineData(502, "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>", "502 Bad Gateway")]
    [InlineData(503, "<h1>Error 503 Backend fetch failed</h1>", "Error 503 Backend fetch failed")]
    [InlineData(500, "upstream\n connect error", "upstream connect error")]
    public void A_gateways_page_is_told_by_its_own_words_and_has_its_own_advice(int status, string body, string words)
    {
        var failure = Refused(status, body);
        Assert.Contains($"a page that is not PinDeliver's: '{words}'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("gateway or proxy on the way", failure.Advice, StringComparison.Ordinal);
        Assert.False(failure.IsServicesOwn);
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
        var failure = new ReplyJudge(text => text.Replace("SECRET", "***", StringComparison.Ordinal))
            .Update(new RawReply(status, Bytes(body))).Failure!;
        Assert.DoesNotContain("SECRET", failure.ToException().ToString() + failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_replaced_and_spoil_nothing_else()
    {
        var judge = new ReplyJudge(text => text);
        ArraySegment<byte> Latin1(string text) => new(Encoding.Latin1.GetBytes(text));
        Assert.Equal("Ok\uFFFDnd", judge.Update(new RawReply(400, Latin1("""{"result":"error","data":"Okänd"}"""))).Failure!.ServiceMessage);
        Assert.Equal("/g\uFFFDt", judge.Update(new RawReply(200, Latin1("""{"result":"ok","data":"ö","url":"/göt"}"""))).Value!.Url);
        var customer = judge.Read(new RawReply(200, Latin1("""{"customer":{"city":"Göteborg"}}"""))).Value!.Customer!.Value;
        Assert.Equal("G\uFFFDteborg", customer.GetProperty("city").GetString());
    }

    private static AcceptedReply Judge(int status, string body) => new ReplyJudge(text => text).Update(new RawReply(status, Bytes(body))).Value!;

    private static Failure Refused(int status, string body) => Refused(new RawReply(status, Bytes(body)));

    private static Failure Refused(RawReply reply) =>
        new ReplyJudge(text => text).Update(reply).Failure!;

    private static ArraySegment<byte> Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
