using System;
using System.Text;
using PinDeliver.Replies;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>Envelope: every documented envelope, and what is none.</summary>
public sealed class EnvelopeTests
{
    private const string OkJson =
        """{"result": "ok", "status": 200, "data": "{customer_id}", "url": "https://cloud.pindeliver.com/api/v2_1/customer/get/{customer_id}"}""";

    private const string NotFoundJson = """{"result": "error", "status": 404, "data": "No such customer available"}""";

    private const string InvalidJson = """
        {"result": "error", "status": 400,
            "data": "add_customer2 could not be validated: [customer.service] The property service is required"}
        """;

    [Theory]
    [InlineData(OkJson)]
    [InlineData("[" + OkJson + "]")]
    [InlineData("\n [ \t" + OkJson + "\r\n]  ")]
    public void The_documented_success_is_read_bare_and_in_an_array(string json) => Assert.Equal(
        new Envelope(true, 200, "{customer_id}", "https://cloud.pindeliver.com/api/v2_1/customer/get/{customer_id}"), Read(json));

    [Theory]
    [InlineData(NotFoundJson)]
    [InlineData("[" + NotFoundJson + "]")]
    public void The_documented_error_is_read_bare_and_in_an_array(string json) =>
        Assert.Equal(new Envelope(false, 404, "No such customer available", null), Read(json));

    [Fact]
    public void The_documented_validation_error_is_read() => Assert.Equal(
        new Envelope(false, 400, "add_customer2 could not be validated: [customer.service] The property service is required", null),
        Read(InvalidJson));

    [Theory]
    [InlineData("""{"result":"ok","status":"200","data":12345}""", 200, "12345")]
    [InlineData("""{"result":"ok","status":200,"data":12345678901234567890123}""", 200, "12345678901234567890123")]
    [InlineData("""{"result":"ok","status":null,"data":null}""", null, null)]
    [InlineData("""{"result":"ok"}""", null, null)]
    [InlineData("""{"result":"OK","status":201,"data":true}""", 201, "true")]
    [InlineData("""{"result":"ok","status":200,"data":{"a":[1, 2]}}""", 200, """{"a":[1, 2]}""")]
    [InlineData("""{"data":"1","extra":{"deep":[[]]},"status":200,"result":"ok"}""", 200, "1")]
    public void Numbers_as_strings_and_the_like_are_read(string json, int? status, string? data)
    {
        var reply = Read(json)!;
        Assert.Equal((true, status, data), (reply.IsOk, reply.Status, reply.Data));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("42")]
    [InlineData("\"ok\"")]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("[" + NotFoundJson + "," + NotFoundJson + "]")]
    [InlineData("[[" + OkJson + "]]")]
    [InlineData("{}")]
    [InlineData("""{"status":200}""")]
    [InlineData("""{"result":1,"status":200}""")]
    [InlineData("""{"result":"success","status":200}""")]
    [InlineData("""{"Result":"ok","status":200}""")]
    [InlineData("""{"result":"ok","status":200.5}""")]
    [InlineData("""{"result":"ok","status":2e2}""")]
    [InlineData("""{"result":"ok","status":"2 00"}""")]
    [InlineData("""{"result":"ok","status":99}""")]
    [InlineData("""{"result":"ok","status":1000}""")]
    [InlineData("""{"result":"ok","status":[200]}""")]
    [InlineData("""{"result":"\ud800","status":200}""")]
    [InlineData("""{"result":"ok","status":200,"data":"\udc00"}""")]
    [InlineData("<html></html>")]
    [InlineData(OkJson + "x")]
    [InlineData("// a comment\n" + OkJson)]
    public void Anything_else_is_no_envelope_and_did_not_break_off(string json)
    {
        Assert.Null(Read(json, out var brokeOff));
        Assert.False(brokeOff);
    }

    [Fact]
    public void Every_beginning_of_an_envelope_broke_off()
    {
        foreach (var json in new[] { OkJson, "[" + NotFoundJson + "]" })
        {
            for (var length = 1; length < json.Length; length++)
            {
                Assert.Null(Read(json[..length], out var brokeOff));
                Assert.True(brokeOff, json[..length]);
            }
        }
    }

    [Fact]
    public void Nesting_over_64_is_no_envelope()
    {
        Assert.NotNull(Read(Nested(63)));
        Assert.Null(Read(Nested(64)));
        Assert.Null(Read(Nested(200_000)));
    }

    private static string Nested(int depth) =>
        new StringBuilder("""{"result":"ok","data":""").Append('[', depth).Append(']', depth).Append('}').ToString();

    private static Envelope? Read(string json) => Read(json, out _);

    private static Envelope? Read(string json, out bool brokeOff)
    {
        var content = ReplyContent.Read(new ArraySegment<byte>(Encoding.UTF8.GetBytes(json)));
        brokeOff = content.BrokeOff;
        return content.Envelope;
    }
}
