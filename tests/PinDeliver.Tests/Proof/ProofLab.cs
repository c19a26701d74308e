using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Faults;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Proof;

/// <summary>A shell, a sandbox, and a connection whose waits are over at once.</summary>
public sealed class ProofLab : IAsyncLifetime
{
    internal SandboxServer Sandbox { get; private set; } = null!;

    internal Shell Shell { get; } = new();

    internal VirtualClock Clock { get; } = new();

    internal PinDeliverConnection Connection { get; private set; } = null!;

    /// <summary>The requests so far: GET or POST.</summary>
    internal IEnumerable<string> Methods => Sandbox.Requests.Snapshot().Select(request => request.Method);

    /// <summary>The bodies of the updates so far, with apostrophes for quotation marks.</summary>
    internal IEnumerable<string> Updates => Sandbox.Requests.Snapshot().Where(request => request.Method == "POST")
        .Select(request => request.BodyText["{\"customer\":".Length..^1].Replace('"', '\''));

    public async ValueTask InitializeAsync()
    {
        Sandbox = await SandboxServer.StartAsync(new SandboxOptions { AcceptAnyKey = true });
        Connection = TestConnection.To(Sandbox.BaseUri, Clock);
    }

    public async ValueTask DisposeAsync()
    {
        Connection.Client.Dispose();
        Shell.Dispose();
        await Sandbox.DisposeAsync();
    }

    /// <summary>Runs Set-PinDeliverCustomer over the rows of a CSV text, or with the arguments alone.</summary>
    internal ShellOutput Set(string arguments, string? csv = null, params object?[] values)
    {
        Shell.Runspace.SessionStateProxy.SetVariable("connection", Connection);
        return Shell.Run($"Set-PinDeliverCustomer -Connection $connection {arguments}", csv is null ? null : CsvRows.Parse(csv), values);
    }
}
