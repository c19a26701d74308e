using System;
using System.Management.Automation;
using System.Threading;
using PinDeliver.Connections;

namespace PinDeliver.Commands;

/// <summary>What every cmdlet of the module has: the connection, the end by Ctrl+C, errors with an id.</summary>
public abstract class PinDeliverCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stop = new();

    private protected PinDeliverCmdlet()
    {
    }

    /// <summary>Cancelled by Ctrl+C, and when the pipeline has ended.</summary>
    private protected CancellationToken StopToken => stop.Token;

    private protected RunspaceConnections Connections => RunspaceConnections.Of(this);

    /// <summary>Ends what is still on its way, such as after Select-Object -First.</summary>
    public void Dispose()
    {
        stop.Cancel();
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ctrl+C: ends requests and waits at once.</summary>
    protected override void StopProcessing() => stop.Cancel();

    /// <summary>Frees what the cmdlet holds.</summary>
    /// <param name="disposing">Always true: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>The connection to use: the given one, else the session's, else the environment's.</summary>
    private protected PinDeliverConnection FindConnection(PinDeliverConnection? given) => OrTerminate(() => FindConnectionOrThrow(given));

    /// <summary>The same for a cmdlet that never ends with a terminating error.</summary>
    /// <exception cref="PinDeliverException">There is none, or it cannot be used.</exception>
    private protected PinDeliverConnection FindConnectionOrThrow(PinDeliverConnection? given)
    {
        var connection = given ?? Connections.Find();
        if (connection is null)
            throw RunspaceConnections.NotConnected().ToException();
        return connection.IsClosed
            ? throw new Failure(PinDeliverError.ConnectionClosed, "The connection has been closed.").ToException()
            : connection;
    }

    /// <summary>The value, or the terminating error of what it throws.</summary>
    private protected T OrTerminate<T>(Func<T> value)
    {
        try
        {
            return value();
        }
        catch (PinDeliverException exception)
        {
            Terminate(exception.Failure, null);
            throw;
        }
    }

    /// <summary>Ends the command with a failure.</summary>
    private protected void Terminate(Failure failure, object? target)
    {
        ThrowTerminatingError(ErrorRecords.Create(failure, target));
        throw failure.ToException();
    }
}
