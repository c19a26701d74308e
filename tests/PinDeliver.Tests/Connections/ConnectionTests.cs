using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Connections;

[Collection(EnvironmentCollection.Name)]
public sealed class ConnectionTests
{
    private const string Update = "Set-PinDeliverCustomer -Id 1001 -City Lund";

    [Fact]
    public async Task Connecting_sends_nothing_and_puts_out_nothing()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell();
        var output = shell.Run(
            "Connect-PinDeliver $args[0] $args[1] -BaseUri $args[2]", null, Shell.Secret("SANDBOX-API-KEY"), Shell.Secret("SANDBOX-CLIENT-KEY"), sandbox.BaseUri);
        output.ThrowIfFailed();
        Assert.Empty(output.Objects);
        Assert.Equal(0, sandbox.RequestCount);
    }

    [Fact]
    public async Task A_given_connection_wins_over_the_default_one()
    {
        await using var given = await SandboxServer.StartAsync();
        await using var standing = await SandboxServer.StartAsync();
        using var shell = new Shell(given, "-PassThru -SessionDefault");
        var connection = shell.Run("Get-PinDeliverConnection").Objects.Single();
        shell.Connect(standing);
        shell.Run(Update + " -Connection $args[0]", null, connection).ThrowIfFailed();
        Assert.Equal((1, 0), (given.RequestCount, standing.RequestCount));
    }

    [Fact]
    public async Task PassThru_leaves_the_sessions_connection_as_it_is()
    {
        await using var own = await SandboxServer.StartAsync();
        await using var other = await SandboxServer.StartAsync();
        using var shell = new Shell(own);
        shell.Connect(other, "-PassThru | Out-Null");
        shell.Run(Update).ThrowIfFailed();
        Assert.Equal((1, 0), (own.RequestCount, other.RequestCount));
    }

    [Fact]
    public async Task A_session_connection_that_was_closed_is_an_error_and_never_the_environments()
    {
        await using var own = await SandboxServer.StartAsync();
        await using var environment = await SandboxServer.StartAsync();
        using var shell = new Shell(own);
        using var variables = new EnvironmentVariables(environment);
        shell.Run("Get-PinDeliverConnection | Disconnect-PinDeliver").ThrowIfFailed();
        Assert.Equal("ConnectionClosed", shell.Run(Update).TerminatingId);
        Assert.Equal(0, environment.RequestCount);
    }

    [Theory]
    [InlineData("Disconnect-PinDeliver -Connection $null")]
    [InlineData("$null | Disconnect-PinDeliver")]
    public async Task Disconnecting_nothing_closes_nothing(string script)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var output = shell.Run(script);
        Assert.True(output.Terminating is not null || output.Errors.Count > 0);
        shell.Run(Update).ThrowIfFailed();
    }

    [Theory]
    [InlineData("-ProxyCredential $args[1]")]
    [InlineData("-ProxyUseDefaultCredentials")]
    [InlineData("-Proxy http://127.0.0.1:9 -ProxyCredential $args[1] -ProxyUseDefaultCredentials")]
    [InlineData("-Proxy localhost:3128")]
    [InlineData("-Proxy 127.0.0.1:3128")]
    [InlineData("-Proxy ftp://127.0.0.1:3128")]
    public void A_proxy_that_cannot_serve_is_refused_when_connecting(string parameters)
    {
        using var shell = new Shell();
        var output = shell.Run(
            "Connect-PinDeliver $args[0] $args[0] " + parameters, null, Shell.Secret("key"), new PSCredential("user", Shell.Secret("hunter2")));
        Assert.Equal("InvalidProxy", output.TerminatingId);
        Assert.DoesNotContain("hunter2", output.Terminating!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_default_connection_wins_over_the_environment()
    {
        await using var connected = await SandboxServer.StartAsync();
        await using var environment = await SandboxServer.StartAsync();
        using var shell = new Shell(connected);
        using var variables = new EnvironmentVariables(environment);
        shell.Run(Update).ThrowIfFailed();
        Assert.Equal((1, 0), (connected.RequestCount, environment.RequestCount));
        shell.Run("Disconnect-PinDeliver").ThrowIfFailed();
        shell.Run(Update).ThrowIfFailed();
        Assert.Equal((1, 1), (connected.RequestCount, environment.RequestCount));
    }

    [Fact]
    public async Task A_changed_environment_counts_at_the_next_call()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell();
        using var variables = new EnvironmentVariables(sandbox);
        shell.Run(Update).ThrowIfFailed();
        Environment.SetEnvironmentVariable("PINDELIVER_API_KEY", "another");
        Assert.Equal("AuthenticationFailed", shell.Run(Update).TerminatingId);
    }

    [Fact]
    public void Without_any_connection_there_is_an_error_that_says_what_to_do()
    {
        using var shell = new Shell();
        using var none = new EnvironmentVariables();
        var output = shell.Run(Update + " -ErrorAction SilentlyContinue");
        Assert.Equal("NotConnected", output.TerminatingId);
        Assert.Contains("Connect-PinDeliver", output.Terminating!.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(shell.Run("Get-PinDeliverConnection").Objects);
    }

    [Fact]
    public void One_key_alone_in_the_environment_is_an_error()
    {
        using var shell = new Shell();
        using var none = new EnvironmentVariables();
        Environment.SetEnvironmentVariable("PINDELIVER_API_KEY", "alone");
        var output = shell.Run(Update);
        Assert.Equal("InvalidApiKey", output.TerminatingId);
        Assert.Contains("PINDELIVER_API_CLIENT_KEY", output.Terminating!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_text_key_is_refused_without_being_shown()
    {
        using var shell = new Shell();
        var output = shell.Run("$key = 'plain-' + 'canary'; Connect-PinDeliver -ApiKey $key -ApiClientKey $key");
        var text = output.Terminating!.ToString() + output.Terminating.Exception;
        Assert.DoesNotContain("plain-canary", text, StringComparison.Ordinal);
        Assert.Contains("Get-Secret", text, StringComparison.Ordinal);
        Assert.Contains("Read-Host -AsSecureString", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Connect-PinDeliver")]
    [InlineData("Connect-PinDeliver -ApiKey $args[0]")]
    public void A_missing_key_is_an_error_and_never_a_question(string command)
    {
        using var shell = new Shell();
        using var none = new EnvironmentVariables();
        Assert.Equal("InvalidApiKey", shell.Run(command, null, Shell.Secret("key")).TerminatingId);
    }

    [Fact]
    public async Task The_connection_shows_its_address_its_source_and_fingerprints()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox, "-TimeoutSec 7 -MaximumRetryCount 2");
        var connection = (PinDeliverConnection)shell.Run("Get-PinDeliverConnection").Objects.Single().BaseObject;
        Assert.Equal(sandbox.BaseUri, connection.BaseUri);
        Assert.Equal(("Parameter", 7, 2), (connection.KeySource, connection.TimeoutSec, connection.MaximumRetryCount));
        // The first 12 digits of: printf 'SANDBOX-API-KEY' | sha256sum
        Assert.Equal("9339e12d9e26", connection.ApiKeyFingerprint);
        Assert.Equal("2f81090108e4", connection.ApiClientKeyFingerprint);
        var shown = PSSerializer.Serialize(connection) + connection;
        Assert.DoesNotContain("SANDBOX", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_Disconnect_the_connection_is_closed_for_every_holder()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        using var none = new EnvironmentVariables();
        var connection = shell.Run("Get-PinDeliverConnection; Disconnect-PinDeliver").Objects.Single();
        Assert.Equal("NotConnected", shell.Run(Update).TerminatingId);
        Assert.Equal("ConnectionClosed", shell.Run(Update + " -Connection $args[0]", null, connection).TerminatingId);
    }

    [Fact]
    public async Task Removing_the_module_closes_the_connection()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var connection = (PinDeliverConnection)shell.Run("Get-PinDeliverConnection; Remove-Module PinDeliver").Objects.Single().BaseObject;
        Assert.True(connection.IsClosed);
    }

    [Fact]
    public async Task Two_runspaces_do_not_share_a_connection_by_accident()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var connected = new Shell(sandbox);
        using var other = new Shell();
        using var none = new EnvironmentVariables();
        Assert.Empty(other.Run("Get-PinDeliverConnection").Objects);
        Assert.Equal("NotConnected", other.Run(Update).TerminatingId);
    }

    [Theory]
    [InlineData("http://cloud.example.com/api/v2_1")]
    [InlineData("https://user:hunter2@cloud.example.com/api")]
    [InlineData("https://cloud.example.com/api?x=1")]
    [InlineData("https://cloud.example.com/api#x")]
    [InlineData("api/v2_1")]
    [InlineData("ftp://127.0.0.1/api")]
    public void An_unsafe_address_is_refused(string uri)
    {
        using var shell = new Shell();
        var output = shell.Run("Connect-PinDeliver $args[0] $args[0] -BaseUri $args[1]", null, Shell.Secret("key"), uri);
        Assert.Equal("UnsafeBaseUri", output.TerminatingId);
        Assert.Equal(ErrorCategory.SecurityError, output.Terminating!.CategoryInfo.Category);
        Assert.DoesNotContain("hunter2", output.Terminating.ToString(), StringComparison.Ordinal);
    }
}
