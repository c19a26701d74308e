using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Lines 22 and 23 of the fault list: what is not HTTP, and the interim replies that are.</summary>
public sealed class ProtocolFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    [Theory]
    [InlineData("HTTP/1.1 banana\r\n\r\n")]
    [InlineData("HTTP/1.1 2000 OK\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.9\r\n")]
    [InlineData("220 mail.example ESMTP ready\r\n")]
    [InlineData("\0\0\0\u0012\u0004\0\0\0\0\0\0\u0003\0\0\0d\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon in this line\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nmelon\r\n")]
    public async Task Fault_22_a_bad_status_line_or_header_is_ProtocolError_and_not_retried(string bytes) =>
        await AssertProtocolError(bytes);

    [Fact]
    public async Task Fault_22_a_header_flood_is_ProtocolError_and_not_retried() => await AssertProtocolError(
        "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"X-Flood-{i}: {new string('x', 200)}\r\n")));

    [Fact]
    public async Task Fault_22_one_endless_header_is_ProtocolError_and_not_retried() =>
        await AssertProtocolError("HTTP/1.1 200 OK\r\nX-Endless: " + new string('x', 1_000_000));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Fault_22_101_is_ProtocolError_and_not_retried(bool staysOpen) =>
        await AssertProtocolError("HTTP/1.1 101 Switching Protocols\r\nUpgrade: tea\r\nConnection: Upgrade\r\n\r\n", staysOpen);

    [Fact]
    public async Task Fault_23_103_before_200_is_a_success()
    {
        await using var server = FaultServer.Replying(
            "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n" + HttpText.Ok,
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n" + HttpText.Ok);
        Expect.Success(shell.Update(TestConnection.To(server.BaseUri)), 1);
        Expect.Success(shell.Update(TestConnection.To(server.BaseUri)), 1);
        Assert.Equal(2, server.Requests.Count);
    }

    private async Task AssertProtocolError(string bytes, bool staysOpen = false)
    {
        await using var server = FaultServer.Playing(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(bytes);
            if (staysOpen)
                await connection.HangAsync();
        });
        Expect.Failure(
            shell.Update(TestConnection.To(server.BaseUri, timeout: 5000)), PinDeliverError.ProtocolError, ErrorCategory.InvalidResult, 1,
                outcomeUnknown: true);
        Assert.Single(server.Requests);
    }
}
