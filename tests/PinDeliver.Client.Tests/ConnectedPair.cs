using System;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using PinDeliver.Sockets;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>A polled stream, and the other end of its connection.</summary>
internal sealed class ConnectedPair : IDisposable
{
    private ConnectedPair(PolledStream stream, Socket peer)
    {
        Stream = stream;
        Peer = peer;
    }

    public PolledStream Stream { get; }

    public Socket Peer { get; }

    public static async Task<ConnectedPair> CreateAsync(SocketPoller poller)
    {
        Assert.True(poller.TryOpen());
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        // As the connector does: a socket on which anything was asynchronous is the runtime's.
        var connecting = Task.Run(() => socket.Connect(listener.LocalEndpoint));
        var peer = await listener.AcceptSocketAsync();
        await connecting;
        return new ConnectedPair(new PolledStream(socket, poller), peer);
    }

    public void Dispose()
    {
        Stream.Dispose();
        Peer.Dispose();
    }
}
