using System;
using System.Management.Automation;
using System.Threading.Tasks;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Lines 14 and 15 of the fault list: certificates and handshakes.</summary>
public sealed class TlsFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    [Theory]
    [InlineData("expired", "expired")]
    [InlineData("wrong host", "another host")]
    [InlineData("untrusted", "trusts")]
    public async Task Fault_14_a_bad_certificate_is_CertificateInvalid_and_ends_the_command_before_a_request(string kind, string words)
    {
        var certificate = kind switch
        {
            "expired" => TestCertificates.Expired(),
            "wrong host" => TestCertificates.ForAnotherHost(),
            _ => TestCertificates.Untrusted(),
        };
        await using var server = new FaultServer(connection => connection.ReadRequestAsync(), certificate);
        var connection = TestConnection.To(server.BaseUri);
        var output = shell.Run(
            "1..100 | Set-PinDeliverCustomer -City Lund -Connection $args[0] -ThrottleLimit 1 -ErrorAction Ignore", connection);
        Expect.Ending(output, PinDeliverError.CertificateInvalid, ErrorCategory.SecurityError, 1, outcomeUnknown: false);
        Assert.Contains(words, output.Terminating!.ToString(), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        Assert.Single(server.Connections);
        connection.Client.Dispose();
    }

    [Fact]
    public async Task Fault_15_a_reset_handshake_is_TlsFailed_and_retried() => await AssertTlsFailed(async connection =>
    {
        await connection.ReadSomethingAsync();
        connection.Reset();
    });

    [Fact]
    public async Task Fault_15_a_closed_handshake_is_TlsFailed_and_retried() =>
        await AssertTlsFailed(connection => connection.ReadSomethingAsync());

    [Fact]
    public async Task Fault_15_a_port_that_speaks_plain_text_is_TlsFailed_and_retried() => await AssertTlsFailed(async connection =>
    {
        await connection.ReadSomethingAsync();
        await connection.SendAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        await connection.HangAsync();
    });

    private async Task AssertTlsFailed(Func<FaultConnection, Task> script)
    {
        await using var server = new FaultServer(script);
        var clock = new VirtualClock();
        var https = new UriBuilder(server.BaseUri) { Scheme = "https" }.Uri;
        var output = shell.Update(TestConnection.To(https, clock, jitter: 0.5));
        Expect.Failure(output, PinDeliverError.TlsFailed, ErrorCategory.ConnectionError, 4, outcomeUnknown: false);
        Assert.Equal([0.5, 1, 2], clock.Waits);
        Assert.Equal(4, server.Connections.Count);
        Assert.Empty(server.Requests);
    }
}
