using System.Management.Automation;
using System.Threading.Tasks;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Line 25 of the fault list: redirects.</summary>
public sealed class RedirectFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(304)]
    [InlineData(305)]
    [InlineData(307)]
    [InlineData(308)]
    [InlineData(399)]
    public async Task Fault_25_any_3xx_is_RedirectRefused_and_the_other_server_sees_no_request(int status)
    {
        await using var other = FaultServer.Replying(HttpText.Ok);
        await using var server = FaultServer.Replying(
            HttpText.Reply(status, status == 304 ? "" : HttpText.OkEnvelope, $"Location: {other.BaseUri}/customer/update/1001"),
                HttpText.Ok);
        var failure = Expect.Failure(
            shell.Update(TestConnection.To(server.BaseUri)), PinDeliverError.RedirectRefused, ErrorCategory.SecurityError, 1, outcomeUnknown: false);
        Assert.Equal(status, failure.HttpStatus);
        Assert.Single(server.Requests);
        Assert.Equal(0, other.Connections.Count);
    }

    [Fact]
    public async Task Fault_25_a_redirect_to_the_same_server_is_refused_too()
    {
        await using var server = FaultServer.Replying(HttpText.Reply(307, "", "Location: /api/v2_1/customer/update/1001"), HttpText.Ok);
        Expect.Failure(
            shell.Update(TestConnection.To(server.BaseUri)), PinDeliverError.RedirectRefused, ErrorCategory.SecurityError, 1, outcomeUnknown: false);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Fault_25_a_redirect_with_a_body_that_never_ends_is_refused_all_the_same()
    {
        await using var server = FaultServer.Playing(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/\r\nContent-Length: 500\r\n\r\nx");
            await connection.HangAsync();
        });
        Expect.Failure(
            shell.Update(TestConnection.To(server.BaseUri, timeout: 5000)),
            PinDeliverError.RedirectRefused, ErrorCategory.SecurityError, 1, outcomeUnknown: false);
    }
}
