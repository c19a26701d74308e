using System;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Faults;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Proof;

/// <summary>Test-PinDeliverConnection: are address and keys good?</summary>
public sealed class ConnectionTestTests(FaultShell shell) : IClassFixture<FaultShell>
{
    [Fact]
    public async Task A_customer_that_PinDeliver_does_not_know_proves_address_and_keys()
    {
        await using var sandbox = await SandboxServer.StartAsync(Keys());
        var test = Test(TestConnection.To(sandbox.BaseUri));
        Assert.True(test.Success);
        Assert.Equal((true, true, 404, null), (test.Reachable, test.KeysAccepted, test.HttpStatus, test.Message));
        Assert.Equal(sandbox.BaseUri, test.BaseUri);
        Assert.Equal("GET", Assert.Single(sandbox.Requests.Snapshot()).Method);
    }

    [Fact]
    public async Task Wrong_keys_are_told()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { ApiKey = "another" });
        var test = Test(TestConnection.To(sandbox.BaseUri));
        Assert.False(test.Success);
        Assert.Equal((true, false, "AuthenticationFailed"), (test.Reachable, test.KeysAccepted, test.ErrorId));
        Assert.EndsWith(".", test.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_application_at_the_address_is_not_reached()
    {
        await using var sandbox = await SandboxServer.StartAsync(Keys());
        sandbox.ReadFaults.Add("*=html");
        var test = Test(TestConnection.To(sandbox.BaseUri));
        Assert.Equal((false, false, null, "UnexpectedResponse"), (test.Success, test.Reachable, test.KeysAccepted, test.ErrorId));
    }

    [Fact]
    public void Nothing_at_the_address_is_not_reached()
    {
        var test = Test(TestConnection.To(new Uri("http://127.0.0.1:9/api"), retries: 0));
        Assert.Equal((false, false, null, "ConnectionFailed"), (test.Success, test.Reachable, test.KeysAccepted, test.ErrorId));
    }

    [Fact]
    public async Task Quiet_gives_a_boolean_and_nothing_else()
    {
        await using var sandbox = await SandboxServer.StartAsync(Keys());
        Assert.Equal(true, Quiet(TestConnection.To(sandbox.BaseUri)));
        Assert.Equal(false, Quiet(TestConnection.To(new Uri("http://127.0.0.1:9/api"), retries: 0)));
    }

    [Fact]
    public void Without_a_connection_it_ends_with_an_error()
    {
        using var alone = new Shell();
        Assert.Equal("NotConnected", alone.Run("Test-PinDeliverConnection -Quiet").TerminatingId);
    }

    private static SandboxOptions Keys() => new() { AcceptAnyKey = true };

    private object Quiet(PinDeliverConnection connection) =>
        shell.Run("Test-PinDeliverConnection -Quiet -Connection $args[0]", connection).Objects.Single().BaseObject;

    private ConnectionTest Test(PinDeliverConnection connection)
    {
        var output = shell.Run("Test-PinDeliverConnection -Connection $args[0]", connection);
        output.ThrowIfFailed();
        connection.Client.Dispose();
        return (ConnectionTest)output.Objects.Single().BaseObject;
    }
}
