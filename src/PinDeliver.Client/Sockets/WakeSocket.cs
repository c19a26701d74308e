#if !NETFRAMEWORK
using System;
using System.Net;
using System.Net.Sockets;

namespace PinDeliver.Sockets;

/// <summary>Ends a wait for sockets: a UDP socket of this machine's loopback that takes datagrams from itself alone.</summary>
internal sealed class WakeSocket : IDisposable
{
    private readonly byte[] datagram = new byte[1];

    private WakeSocket(AddressFamily family, IPAddress loopback)
    {
        Socket = new Socket(family, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            Socket.Bind(new IPEndPoint(loopback, 0));
            Socket.Connect(Socket.LocalEndPoint!);
            Socket.Blocking = false;
        }
        catch
        {
            Socket.Dispose();
            throw;
        }
    }

    /// <summary>What is waited for together with the others; readable once <see cref="Wake"/> was called.</summary>
    public Socket Socket { get; }

    /// <summary>The socket, or null where this machine has no loopback.</summary>
    public static WakeSocket? TryCreate()
    {
        try
        {
            return new WakeSocket(AddressFamily.InterNetwork, IPAddress.Loopback);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    public void Wake() => Socket.Send(datagram, SocketFlags.None, out _);

    /// <summary>Takes what <see cref="Wake"/> sent.</summary>
    public void Clear() => Socket.Receive(datagram, SocketFlags.None, out _);

    public void Dispose() => Socket.Dispose();
}
#endif
