using System;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Lines 18 to 20 of the fault list: bodies that are not, or only just, the service's.</summary>
public sealed class ReplyBodyFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    [Theory]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(60)]
    [InlineData(112)]
    public async Task Fault_18_json_that_breaks_off_without_a_length_is_ResponseUnreadable_retried_and_outcome_unknown(int length)
    {
        async Task BreakOff(FaultConnection connection)
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(HttpText.WithoutLength(200, HttpText.OkEnvelope[..length]));
        }

        await using var server = FaultServer.Playing(BreakOff);
        Expect.Failure(
            shell.Update(TestConnection.To(server.BaseUri)), PinDeliverError.ResponseUnreadable, ErrorCategory.InvalidResult, 4,
                outcomeUnknown: true);
        Assert.Equal(4, server.Requests.Count);

        await using var recovering = FaultServer.Playing(BreakOff, async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(HttpText.WithoutLength(200, HttpText.OkEnvelope));
        });
        Expect.Success(shell.Update(TestConnection.To(recovering.BaseUri)), 2);
    }

    public static TheoryData<int, string> NoEnvelopes => new()
    {
        { 200, "<!DOCTYPE html><html><body>Welcome to the hotel's Wi-Fi</body></html>" },
        { 200, "" },
        { 200, "   " },
        { 204, "" },
        { 200, "null" },
        { 200, "[]" },
        { 200, $"[{HttpText.OkEnvelope},{HttpText.OkEnvelope}]" },
        { 200, $"[[{HttpText.OkEnvelope}]]" },
        { 200, "42" },
        { 200, "\"ok\"" },
        { 200, "true" },
        { 200, "{}" },
        { 200, """{"status":200,"data":"1001"}""" },
        { 200, """{"result":true,"status":200}""" },
        { 200, """{"result":"fine","status":200}""" },
        { 200, """{"result":null,"status":200}""" },
        { 200, """{"result":["ok"],"status":200}""" },
        { 200, """{"result":"ok","status":{}}""" },
        { 200, """{"result":"ok","status":true}""" },
        { 200, """{"result":"ok","status":"fine"}""" },
        { 200, """{"result":"ok","status":-200}""" },
        { 200, """{"result":"ok","status":99999999999999999999}""" },
        { 200, """{"result":"ok","status":200}}""" },
        { 200, """{"result":"ok","status":200} trailing""" },
        { 200, """{'result':'ok','status':200}""" },
        { 200, Nested(65) },
        { 200, Nested(100_000) },
        { 201, "created" },
        { 202, "[1]" },
    };

    [Theory]
    [MemberData(nameof(NoEnvelopes))]
    public async Task Fault_19_a_reply_that_is_not_the_services_is_UnexpectedResponse_with_a_preview(int status, string body)
    {
        await using var server = FaultServer.Replying(
            status == 204 ? "HTTP/1.1 204 No Content\r\n\r\n" : HttpText.Reply(status, body), HttpText.Ok);
        var output = shell.Update(TestConnection.To(server.BaseUri));
        Expect.Failure(output, PinDeliverError.UnexpectedResponse, ErrorCategory.InvalidResult, 1, outcomeUnknown: true);
        Assert.Single(server.Requests);
        var preview = body.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, 150)] : "nothing";
        Assert.Contains(preview, output.Result.Message, StringComparison.Ordinal);
        Assert.True(output.Result.Message!.Length <= 400, output.Result.Message);
    }

    [Fact]
    public async Task Fault_19_the_preview_ends_at_200_characters()
    {
        await using var server = FaultServer.Replying(HttpText.Reply(200, "<p>" + new string('x', 5000)));
        var message = shell.Update(TestConnection.To(server.BaseUri)).Result.Message!;
        Assert.InRange(message.Count(character => character == 'x'), 190, 200);
    }

    [Theory]
    [InlineData("""{"result":"ok","status":"200","data":12345,"url":null}""", "application/json")]
    [InlineData("""{"result":"OK","status":200,"data":12345678901234567890}""", "application/json")]
    [InlineData("""[{"result":"ok","status":"200","data":12345}]""", "application/json")]
    [InlineData("\uFEFF{\"result\":\"ok\",\"status\":200,\"data\":\"1001\"}", "application/json")]
    [InlineData("\uFEFF[{\"result\":\"ok\",\"status\":200,\"data\":\"1001\"}]", "text/html")]
    [InlineData("""{"result":"ok","status":200,"data":"Göteborg"}""", "application/json; charset=melon")]
    [InlineData("""{"result":"ok","status":200,"data":"Göteborg"}""", "application/json; charset=utf-7")]
    [InlineData("""{"result":"ok","status":200,"data":"Göteborg"}""", "application/json; charset=\"\"")]
    [InlineData("""{"result":"ok","status":200,"data":"Göteborg"}""", "!!! no media type !!!")]
    [InlineData("""{"result":"ok"}""", "application/json")]
    [InlineData("""  {"status":200,"new":[{"a":null}],"result":"ok"}  """, "application/json")]
    public async Task Fault_20_odd_but_documented_replies_are_read_as_UTF_8_json(string body, string contentType)
    {
        await using var server = FaultServer.Replying(HttpText.Reply(200, body, "Content-Type: " + contentType));
        Expect.Success(shell.Update(TestConnection.To(server.BaseUri)), 1);
    }

    [Theory]
    [InlineData("application/json; charset=melon")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task Fault_20_the_services_text_is_UTF_8_whatever_the_charset_says(string contentType)
    {
        await using var server = FaultServer.Replying(
            HttpText.Reply(400, "\uFEFF" + HttpText.ErrorEnvelope(400, "Okänd grupp +AOU- Göteborg"), "Content-Type: " + contentType));
        var output = shell.Update(TestConnection.To(server.BaseUri));
        Assert.Equal("Okänd grupp +AOU- Göteborg", ((PinDeliverException)output.Errors[0].Exception).ServiceMessage);
    }

    private static string Nested(int depth) => new StringBuilder("""{"result":"ok","status":200,"data":""")
        .Append('[', depth).Append(']', depth).Append('}').ToString();
}
