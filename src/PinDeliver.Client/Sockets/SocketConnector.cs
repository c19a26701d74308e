#if !NETFRAMEWORK
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Sockets;

/// <summary>Makes the connections whose replies a <see cref="SocketPoller"/> waits for.</summary>
internal sealed class SocketConnector
{
    private readonly SocketPoller poller;

    public SocketConnector(SocketPoller poller) => this.poller = poller;

    /// <summary>Connects: what SocketsHttpHandler.ConnectCallback wants.</summary>
    /// <exception cref="SocketException">As SocketsHttpHandler's own: it knows a name that is not found by it.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (!poller.TryOpen())
            {
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }

            await ConnectAsync(socket, context.DnsEndPoint, cancellationToken).ConfigureAwait(false);
            return new PolledStream(socket, poller);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // Not by Socket.ConnectAsync: a socket on which anything was asynchronous once is watched by the runtime's own thread for good, which
    // then wakes for every reply. On a thread of its own: it waits for a far server, or for one that is not there.
    private static async Task ConnectAsync(Socket socket, EndPoint server, CancellationToken cancellationToken)
    {
        using (cancellationToken.Register(socket.Dispose))
        {
            await Task.Factory.StartNew(() => socket.Connect(server), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                .WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
#endif
