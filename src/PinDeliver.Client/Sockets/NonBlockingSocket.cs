#if !NETFRAMEWORK
using System;
using System.IO;
using System.Net.Sockets;

namespace PinDeliver.Sockets;

/// <summary>A connected socket that never waits. What goes wrong is an IOException, as of the framework's own streams.</summary>
internal sealed class NonBlockingSocket : IDisposable
{
    /// <summary>What is said of a socket that we closed.</summary>
    public const string Closed = "The connection was closed.";

    public NonBlockingSocket(Socket socket)
    {
        Socket = socket;
        socket.Blocking = false;
    }

    public Socket Socket { get; }

    /// <summary>Whether something has come, or the end.</summary>
    /// <exception cref="IOException">The connection is broken, or closed.</exception>
    public bool IsReadable
    {
        get
        {
            try
            {
                return Socket.Poll(0, SelectMode.SelectRead);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                throw new IOException(Closed, exception);
            }
        }
    }

    /// <summary>Takes what has come: 0 at the end, null where nothing has.</summary>
    /// <exception cref="IOException">The connection is broken, or closed.</exception>
    public int? TryReceive(Span<byte> buffer)
    {
        try
        {
            var count = Socket.Receive(buffer, SocketFlags.None, out var error);
            return error == SocketError.WouldBlock ? null : Done(count, error);
        }
        catch (ObjectDisposedException exception)
        {
            throw new IOException(Closed, exception);
        }
    }

    /// <summary>Sends as much as the system's buffer takes, and says how much that is.</summary>
    /// <exception cref="IOException">The connection is broken, or closed.</exception>
    public int Send(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var count = Socket.Send(bytes, SocketFlags.None, out var error);
            return error == SocketError.WouldBlock ? 0 : Done(count, error);
        }
        catch (ObjectDisposedException exception)
        {
            throw new IOException(Closed, exception);
        }
    }

    public void Dispose() => Socket.Dispose();

    private static int Done(int count, SocketError error)
    {
        if (error == SocketError.Success)
            return count;
        var exception = new SocketException((int)error);
        throw new IOException(exception.Message, exception);
    }
}
#endif
