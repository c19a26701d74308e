using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PinDeliver.Sandbox.Customers;
using PinDeliver.Sandbox.Handling;

namespace PinDeliver.Sandbox;

/// <summary>A stand-in for PinDeliver's customer API: in memory, plain HTTP, on 127.0.0.1 and nowhere else.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly UpdateLedger ledger = new();
    private readonly RequestHandler handler;
    private readonly WebApplication application;
    private int disposed;

    private SandboxServer(SandboxOptions options)
    {
        Options = options;
        Faults = new FaultPlan(options.Seed ?? Random.Shared.Next());
        ReadFaults = new FaultPlan(options.Seed ?? Random.Shared.Next());
        Customers = new CustomerStore(options.RecordLedger ? ledger : null, options.Time);
        Customers.SeedDefaults();
        var api = new CustomerApi(options, Customers);
        handler = new RequestHandler(options, api, Faults, ReadFaults, Requests, stopping.Token);

        // The empty builder reads no environment variable and no file, so that nothing around a test can move the server off loopback.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure);
        application = builder.Build();
        application.Run(handler.HandleAsync);
    }

    /// <summary>The base to give to clients: <c>http://127.0.0.1:{port}/api/v2_1</c>.</summary>
    public Uri BaseUri { get; private set; } = null!;

    public SandboxOptions Options { get; }

    public CustomerStore Customers { get; }

    /// <summary>Every request that arrived whole, faulty or not.</summary>
    public RequestLog Requests { get; } = new();

    /// <summary>What goes wrong with updates, and with requests for what is no endpoint.</summary>
    public FaultPlan Faults { get; }

    /// <summary>What goes wrong with reads. Requests by number are counted over all requests of the server.</summary>
    public FaultPlan ReadFaults { get; }

    /// <summary>Every update that was applied, in the order of application. Each call gives a snapshot.</summary>
    public IReadOnlyList<LedgerEntry> Ledger => ledger.Snapshot();

    /// <summary>
    /// The most requests that were ever being handled at once. One counts from its first byte until just before its reply leaves,
    /// so a client that sends its next request on seeing a reply is never counted twice.
    /// </summary>
    public int MaxConcurrentRequests => handler.MaxConcurrentRequests;

    /// <summary>Requests begun so far, recorded or not.</summary>
    public int RequestCount => handler.RequestCount;

    /// <summary>Starts a server with the default customers.</summary>
    /// <exception cref="System.IO.IOException">The port is in use.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions? options = null)
    {
        var server = new SandboxServer(options ?? new SandboxOptions());
        try
        {
            await server.application.StartAsync().ConfigureAwait(false);
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var kestrel = server.application.Services.GetRequiredService<IServer>();
        var address = kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        server.BaseUri = new Uri(address + "/api/v2_1");
        return server;
    }

    /// <summary>Lets go of hanging requests and stops; takes two seconds at most.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
            return;

        await stopping.CancelAsync().ConfigureAwait(false);
        await application.StopAsync().ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
        stopping.Dispose();
    }

    private void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = RequestHandler.MaximumBodySize;
        // Clients held in a debugger, and tests that send or read slowly on purpose, are not to be cut off.
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Listen(IPAddress.Loopback, Options.Port);
    }
}
