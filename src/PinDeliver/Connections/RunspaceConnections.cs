using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace PinDeliver.Connections;

/// <summary>
/// The default connection of one runspace. Not static for the process: two runspaces of one host must not share a log-in by accident.
/// </summary>
internal sealed class RunspaceConnections
{
    private static readonly ConditionalWeakTable<Runspace, RunspaceConnections> All = new();

    private static volatile bool anyWasConnected;

    // Made anew when a pool (ForEach-Object -Parallel) resets a runspace for its next user, who must not inherit a log-in.
    private PSVariable? stateMark;
    private PinDeliverConnection? connected;
    private PinDeliverConnection? fromEnvironment;
    private int environmentStamp;

    /// <summary>Those of the runspace in which a cmdlet runs.</summary>
    public static RunspaceConnections Of(PSCmdlet cmdlet)
    {
        var connections = Current;
        var mark = cmdlet.SessionState.PSVariable.Get("global:Error");
        if (!ReferenceEquals(connections.stateMark, mark))
        {
            connections.connected = null;
            connections.stateMark = mark;
        }

        return connections;
    }

    /// <summary>Those of the calling thread's runspace.</summary>
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

    /// <summary>There is no connection; where another runspace has one, the advice tells how to take it along.</summary>
    public static Failure NotConnected()
    {
        var failure = new Failure(PinDeliverError.NotConnected, "There is no connection to PinDeliver.");
        return anyWasConnected
            ? failure with
            {
                Advice = failure.Advice + " In ForEach-Object -Parallel, Start-ThreadJob and other runspaces give -Connection $using:connection, "
                    + "where $connection = Connect-PinDeliver -PassThru.",
            }
            : failure;
    }

    /// <summary>Makes it the default. The earlier one stays open: a script may still hold it.</summary>
    public void Set(PinDeliverConnection connection)
    {
        connected = connection;
        anyWasConnected = true;
    }

    /// <summary>
    /// The default connection, also where it was closed meanwhile: other keys must not take its place unasked. Without one the
    /// environment's, else null.
    /// </summary>
    /// <exception cref="PinDeliverInputException">The environment's keys or address cannot be used.</exception>
    public PinDeliverConnection? Find()
    {
        if (connected is not null)
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
