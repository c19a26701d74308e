using System;
using System.Management.Automation;
using System.Threading.Tasks;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Lines 13 and 17 of the fault list: no connection, and connections that break.</summary>
public sealed class ConnectFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    [Theory]
    [InlineData("https://no-such-host.invalid/api/v2_1", "name")]
    [InlineData("https://255.255.255.255/api/v2_1", "")]
    [InlineData("refused", "refused")]
    public void Fault_13_no_connection_is_ConnectionFailed_and_retried(string address, string words)
    {
        using var dead = new DeadPort();
        var uri = address == "refused" ? dead.BaseUri : new Uri(address);
        var clock = new VirtualClock();
        var output = shell.Update(TestConnection.To(uri, clock, jitter: 0.5));
        Expect.Failure(output, PinDeliverError.ConnectionFailed, ErrorCategory.ConnectionError, 4, outcomeUnknown: false);
        Assert.Equal([0.5, 1, 2], clock.Waits);
        Assert.Contains(words, output.Result.Message, StringComparison.Ordinal);
    }

    // A firewall that drops, a server that accepts and says nothing: until the handshake is over no row has left.
    [Fact]
    public async Task Fault_13_a_connection_that_hangs_is_ConnectionFailed_and_the_outcome_is_known()
    {
        await using var silent = new FaultServer(connection => connection.HangAsync());
        var uri = new UriBuilder(silent.BaseUri) { Scheme = "https" }.Uri;
        var output = shell.Update(TestConnection.To(uri, timeout: 200, retries: 1));
        Expect.Failure(output, PinDeliverError.ConnectionFailed, ErrorCategory.ConnectionError, 2, outcomeUnknown: false);
        Assert.Contains("No connection was made within 0.2 seconds", output.Result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_17_reset_before_the_reply_is_ConnectionLost_retried_and_outcome_unknown() =>
        await AssertLost(async connection =>
        {
            await connection.ReadRequestAsync();
            connection.Reset();
        });

    [Fact]
    public async Task Fault_17_close_before_the_reply_is_ConnectionLost_retried_and_outcome_unknown() =>
        await AssertLost(connection => connection.ReadRequestAsync());

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: appl")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"result\":\"ok\"")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"res\r\n")]
    public async Task Fault_17_an_end_in_the_middle_of_the_reply_is_ConnectionLost_retried_and_outcome_unknown(string begun)
    {
        await AssertLost(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(begun);
        });
        await AssertLost(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(begun);
            connection.Reset();
        });
    }

    [Fact]
    public async Task Fault_17_a_keep_alive_that_went_stale_costs_nothing()
    {
        // Each connection carries one request, and is closed without having said so.
        await using var server = FaultServer.Playing(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(HttpText.Ok);
        });
        // Real back-offs: four attempts within no time at all could all meet connections whose end has not been noticed yet.
        var connection = TestConnection.To(server.BaseUri, PinDeliver.Retries.Clock.System);
        var output = shell.Run("1..20 | Set-PinDeliverCustomer -City Lund -Connection $args[0] -ThrottleLimit 1", connection);
        output.ThrowIfFailed();
        Assert.All(output.Results, result => Assert.Equal(CustomerUpdateStatus.Updated, result.Status));
        Assert.Equal(20, server.Requests.Count);
        connection.Client.Dispose();
    }

    [Fact]
    public async Task Fault_17_a_stale_keep_alive_that_takes_the_request_is_retried_and_outcome_unknown()
    {
        await using var server = FaultServer.Playing(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(HttpText.Ok);
            await connection.ReadRequestAsync();
            connection.Reset();
        });
        var connection = TestConnection.To(server.BaseUri, retries: 0);
        shell.Run("Set-PinDeliverCustomer -Id 1 -City Lund -Connection $args[0]", connection).ThrowIfFailed();
        var output = shell.Run("Set-PinDeliverCustomer -Id 2 -City Lund -Connection $args[0] -ErrorAction Continue", connection);
        Expect.Failure(output, PinDeliverError.ConnectionLost, ErrorCategory.ConnectionError, 1, outcomeUnknown: true);
        Assert.Equal(2, server.Requests.Count);
        Assert.Single(server.Connections);
        connection.Client.Dispose();
    }

    private async Task AssertLost(Func<FaultConnection, Task> broken)
    {
        await using var server = FaultServer.Playing(broken);
        Expect.Failure(
            shell.Update(TestConnection.To(server.BaseUri)), PinDeliverError.ConnectionLost, ErrorCategory.ConnectionError, 4, outcomeUnknown: true);
        Assert.Equal(4, server.Requests.Count);

        await using var recovering = FaultServer.Playing(broken, async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(HttpText.Ok);
        });
        Expect.Success(shell.Update(TestConnection.To(recovering.BaseUri)), 2);
    }
}
