using System;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Connections;

/// <summary>What is given for a connection is what counts: a key that is null is not the environment's, a connection in the pipeline not the session's.</summary>
[Collection(EnvironmentCollection.Name)]
public sealed class ConnectionInputTests
{
    [Theory]
    [InlineData("Connect-PinDeliver -ApiKey $args[0] -ApiClientKey $null")]
    [InlineData("Connect-PinDeliver $null $args[0]")]
    [InlineData("$missing = $null; Connect-PinDeliver -ApiKey $missing -ApiClientKey $args[0] -PassThru")]
    public void A_key_that_is_null_is_never_the_environments(string script)
    {
        using var anothers = new EnvironmentVariables();
        Environment.SetEnvironmentVariable("PINDELIVER_API_KEY", "another");
        Environment.SetEnvironmentVariable("PINDELIVER_API_CLIENT_KEY", "another");
        using var shell = new Shell();
        var output = shell.Run(script, null, Shell.Secret("key"));
        Assert.Equal("InvalidApiKey", output.TerminatingId);
        Assert.Empty(output.Objects);
    }

    [Fact]
    public async Task The_connection_that_is_piped_is_tested()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        const string wrong = "Connect-PinDeliver -ApiKey $args[0] -ApiClientKey $args[0] -BaseUri $args[1] -PassThru";
        var output = shell.Run($"@(({wrong}), (Get-PinDeliverConnection)) | Test-PinDeliverConnection", null, Shell.Secret("wrong"), sandbox.BaseUri);
        output.ThrowIfFailed();
        Assert.Equal([false, true], output.Objects.Select(test => ((ConnectionTest)test.BaseObject).Success));
        Assert.Empty(shell.Run("$null | Test-PinDeliverConnection -ErrorAction SilentlyContinue").Objects);
    }
}
