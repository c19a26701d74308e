using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace PinDeliver.Connections;

/// <summary>
/// The default connection of one runspace. Not static for the process: two runspaces of one host must not share a log-in by accident.
/// </summary>
internal sealed class RunspaceConnections
{
    private static readonly ConditionalWeakTable<Runspace, RunspaceConnections> All = new();

    private PinDeliverConnection? connected;
    private PinDeliverConnection? fromEnvironment;
    private int environmentStamp;

    /// <summary>Those of the runspace in which the calling cmdlet runs.</summary>
    public static RunspaceConnections Current => All.GetValue(Runspace.DefaultRunspace, runspace =>
    {
        var connections = new RunspaceConnections();
        runspace.StateChanged += (_, change) =>
        {
            if (change.RunspaceStateInfo.State is RunspaceState.Closed or RunspaceState.Broken)
                connections.Close();
        };
        return connections;
    });

    /// <summary>Makes it the default. The earlier one stays open: a script may still hold it.</summary>
    public void Set(PinDeliverConnection connection) => connected = connection;

    /// <summary>The default connection, else the environment's, else null.</summary>
    /// <exception cref="PinDeliverInputException">The environment's keys or address cannot be used.</exception>
    public PinDeliverConnection? Find()
    {
        if (connected is { IsClosed: false })
            return connected;
        if (!EnvironmentKeys.AnyKey)
            return null;
        if (fromEnvironment is null or { IsClosed: true } || environmentStamp != EnvironmentKeys.Stamp)
        {
            fromEnvironment = EnvironmentKeys.Connect();
            environmentStamp = EnvironmentKeys.Stamp;
        }

        return fromEnvironment;
    }

    /// <summary>Forgets both and closes their sockets.</summary>
    public void Close()
    {
        connected?.Client.Dispose();
        fromEnvironment?.Client.Dispose();
        connected = fromEnvironment = null;
    }
}
