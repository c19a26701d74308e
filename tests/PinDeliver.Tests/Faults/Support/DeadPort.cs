using System;
using System.Net;
using System.Net.Sockets;

namespace PinDeliver.Tests.Faults;

/// <summary>A port of this machine that refuses every connection: taken, so that no other test's server gets it, and not listened on.</summary>
internal sealed class DeadPort : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public DeadPort() => socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public Uri BaseUri => new($"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}/api/v2_1");

    public void Dispose() => socket.Dispose();
}
