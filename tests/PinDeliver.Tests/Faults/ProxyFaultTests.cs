using System;
using System.Linq;
using System.Management.Automation;
using System.Net.Sockets;
using System.Threading.Tasks;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Line 16 of the fault list: proxies.</summary>
public sealed class ProxyFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    private const string Refusal = "HTTP/1.1 {0} No\r\nProxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n";

    [Theory]
    [InlineData("http://127.0.0.1:9/api/v2_1", "POST")]
    [InlineData("https://pindeliver.example/api/v2_1", "CONNECT")]
    public async Task Fault_16_a_proxy_that_wants_a_log_in_is_ProxyAuthenticationRequired_and_ends_the_command(
        string baseUri, string method)
    {
        await using var proxy = FaultServer.Replying(Refusal.Replace("{0}", "407", StringComparison.Ordinal));
        var output = RunThrough(proxy, baseUri);
        var failure = Expect.Ending(
            output, PinDeliverError.ProxyAuthenticationRequired, ErrorCategory.AuthenticationError, 1, outcomeUnknown: false);
        Assert.Equal(407, failure.HttpStatus);
        Assert.Equal(method, Assert.Single(proxy.Requests).Method);
        // A tunnel is asked for without a key.
        if (method == "CONNECT")
            Assert.DoesNotContain(proxy.Requests[0].Headers, header => header.Value.Contains(TestKeys.ApiKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fault_16_a_proxy_that_fails_otherwise_is_ConnectionFailed_even_where_407_is_in_its_port()
    {
        await using var proxy = OnPortWith407();
        var output = RunThrough(proxy, "https://pindeliver.example/api/v2_1", "-MaximumRetryCount 0");
        Expect.Failure(output, PinDeliverError.ConnectionFailed, ErrorCategory.ConnectionError, 1, outcomeUnknown: false);
    }

    [Theory]
    [InlineData("dead", "nothing listens at the proxy 127.0.0.1:")]
    [InlineData("http://no-such-proxy.invalid:3128", "The name of the proxy no-such-proxy.invalid:3128 could not be found.")]
    public void Fault_44_a_proxy_that_cannot_be_reached_is_called_the_proxy(string proxy, string said)
    {
        using var dead = new DeadPort();
        var address = proxy == "dead" ? dead.BaseUri.GetLeftPart(UriPartial.Authority) : proxy;
        shell.Run(
            $"Connect-PinDeliver $args[0] $args[1] -BaseUri https://pindeliver.example/api -Proxy {address} -MaximumRetryCount 0",
            Shell.Secret(TestKeys.ApiKey), Shell.Secret(TestKeys.ApiClientKey)).ThrowIfFailed();
        var output = shell.Run("Set-PinDeliverCustomer -Id 1 -City Lund -ErrorAction Continue");
        shell.Run("Disconnect-PinDeliver").ThrowIfFailed();
        var failure = Expect.Failure(output, PinDeliverError.ConnectionFailed, ErrorCategory.ConnectionError, 1, outcomeUnknown: false);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_16_a_proxys_log_in_is_shown_nowhere()
    {
        await using var proxy = FaultServer.Replying(Refusal.Replace("{0}", "407", StringComparison.Ordinal));
        var output = RunThrough(proxy, "https://pindeliver.example/api/v2_1", user: "user:proxy-secret@");
        Assert.DoesNotContain("proxy-secret", output.Terminating!.Exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("proxy-secret", output.Terminating.ToString(), StringComparison.Ordinal);
    }

    private ShellOutput RunThrough(FaultServer proxy, string baseUri, string options = "", string user = "")
    {
        shell.Run(
            $"Connect-PinDeliver -ApiKey $args[0] -ApiClientKey $args[1] -BaseUri {baseUri} -Proxy http://{user}127.0.0.1:{proxy.Port} {options}",
            Shell.Secret(TestKeys.ApiKey), Shell.Secret(TestKeys.ApiClientKey)).ThrowIfFailed();
        var output = shell.Run(
            options.Length > 0
                ? "Set-PinDeliverCustomer -Id 1 -City Lund -ErrorAction Continue"
                : "1..100 | Set-PinDeliverCustomer -City Lund -ThrottleLimit 1 -ErrorAction Continue");
        shell.Run("Disconnect-PinDeliver").ThrowIfFailed();
        return output;
    }

    private static FaultServer OnPortWith407()
    {
        foreach (var port in Enumerable.Range(40700, 100))
        {
            try
            {
                return new FaultServer(
                    async connection =>
                    {
                        while (await connection.ReadRequestAsync() is not null)
                            await connection.SendAsync(Refusal.Replace("{0}", "502", StringComparison.Ordinal));
                    },
                    port: port);
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }

        throw new InvalidOperationException("No port from 40700 to 40799 is free.");
    }
}
