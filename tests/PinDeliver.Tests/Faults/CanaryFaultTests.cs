using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Line 31 of the fault list: random keys through every cmdlet, against a server that sends them back in every way it can.</summary>
[Collection(nameof(AloneCollection))]
public sealed class CanaryFaultTests(FaultShell shell) : IClassFixture<FaultShell>
{
    public static TheoryData<string> Echoes => new(KeyEcho.Ways.Keys);

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task Fault_31_keys_that_the_server_echoes_are_nowhere(string echo)
    {
        foreach (var keys in CanaryKeys.EveryShape())
        {
            await using var server = FaultServer.Playing(async connection =>
            {
                while (await connection.ReadRequestAsync() is { } request && KeyEcho.Ways[echo](request) is var reply)
                {
                    await connection.SendAsync(reply.Bytes);
                    if (reply.Closes)
                        return;
                }
            });
            var leaks = Drive(server, keys);
            Assert.Equal(keys.ApiKey, server.Requests[0].Header("X-PINDELIVER-API-KEY"));
            Assert.Equal(keys.ApiClientKey, server.Requests[0].Header("X-PINDELIVER-API-CLIENT-KEY"));
            keys.AssertAbsentFrom(leaks);
        }
    }

    [Fact]
    public async Task Fault_31_keys_are_nowhere_when_the_connection_breaks_or_never_comes()
    {
        using var dead = new DeadPort();
        foreach (var keys in CanaryKeys.EveryShape())
        {
            await using var server = FaultServer.Playing(async connection =>
            {
                await connection.ReadRequestAsync();
                connection.Reset();
            });
            keys.AssertAbsentFrom(Drive(server, keys));
            keys.AssertAbsentFrom(Drive(dead.BaseUri.AbsoluteUri, keys));
            keys.AssertAbsentFrom(Drive("https://no-such-host.invalid/api", keys));
        }
    }

    [Fact]
    public async Task Fault_31_keys_of_the_environment_are_nowhere()
    {
        var keys = CanaryKeys.EveryShape().First();
        await using var server = FaultServer.Replying(HttpText.Ok, HttpText.Error(400));
        var seen = new List<string>();
        try
        {
            Environment.SetEnvironmentVariable("PINDELIVER_API_KEY", keys.ApiKey);
            Environment.SetEnvironmentVariable("PINDELIVER_API_CLIENT_KEY", keys.ApiClientKey);
            Environment.SetEnvironmentVariable("PINDELIVER_BASE_URI", server.BaseUri.AbsoluteUri);
            using var fresh = new FaultShell();
            foreach (var script in new[]
            {
                "Get-PinDeliverConnection", "Set-PinDeliverCustomer -Id 1 -City Lund -Verbose -Debug",
                "Set-PinDeliverCustomer -Id 2 -City Lund -Verbose -Debug -ErrorAction Continue", "Disconnect-PinDeliver -Verbose -Debug",
            })
            {
                seen.AddRange(Exposure.Of(fresh.Run(script)));
            }
            // One of the two alone, or a bad one, is an error that must not show the other either.
            Environment.SetEnvironmentVariable("PINDELIVER_API_CLIENT_KEY", keys.ApiClientKey + "\n");
            seen.AddRange(Exposure.Of(fresh.Run("Set-PinDeliverCustomer -Id 1 -City Lund")));
            Environment.SetEnvironmentVariable("PINDELIVER_API_CLIENT_KEY", null);
            seen.AddRange(Exposure.Of(fresh.Run("Set-PinDeliverCustomer -Id 1 -City Lund")));
            Environment.SetEnvironmentVariable("PINDELIVER_BASE_URI", "https://" + keys.ApiKey + "@example.com/");
            seen.AddRange(Exposure.Of(fresh.Run("Get-PinDeliverConnection")));
            seen.AddRange(Exposure.Of(fresh.Run("$Error")));
        }
        finally
        {
            foreach (var name in new[] { "PINDELIVER_API_KEY", "PINDELIVER_API_CLIENT_KEY", "PINDELIVER_BASE_URI" })
                Environment.SetEnvironmentVariable(name, null);
        }

        Assert.Equal(2, server.Requests.Count);
        keys.AssertAbsentFrom(seen);
    }

    private List<string> Drive(FaultServer server, CanaryKeys keys) => Drive(server.BaseUri.AbsoluteUri, keys);

    private List<string> Drive(string baseUri, CanaryKeys keys)
    {
        var seen = new List<string>();
        shell.Run("$Error.Clear()").ThrowIfFailed();
        seen.AddRange(Exposure.Of(shell.Run(
            $"Connect-PinDeliver -ApiKey $args[0] -ApiClientKey $args[1] -BaseUri {baseUri} -MaximumRetryCount 0 -PassThru -SessionDefault -Verbose -Debug",
            Shell.Secret(keys.ApiKey), Shell.Secret(keys.ApiClientKey))));
        foreach (var script in new[]
        {
            "Get-PinDeliverConnection -Verbose -Debug", "Get-PinDeliverConnection | & { process { \"$_\" } }",
            "Set-PinDeliverCustomer -Id 1 -City Lund -Verbose -Debug",
            "1..3 | Set-PinDeliverCustomer -City Lund -Verbose -Debug -ErrorAction Continue",
            "Set-PinDeliverCustomer -ExternalId 1 -City Lund -WhatIf -Verbose -Debug",
            "Disconnect-PinDeliver -Verbose -Debug", "Set-PinDeliverCustomer -Id 1 -City Lund", "$Error",
        })
        {
            seen.AddRange(Exposure.Of(shell.Run(script)));
        }

        return seen;
    }
}
