using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Testing;

/// <summary>A raw socket on loopback that misbehaves as its script says: a well-behaved server cannot.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stopping = new();
    private readonly Func<FaultConnection, Task> script;
    private readonly X509Certificate2? certificate;
    private readonly List<Task> served = [];
    private readonly Task accepting;

    /// <param name="script">What each connection meets; when it ends, the connection is closed.</param>
    /// <param name="certificate">Speaks TLS with it; null speaks plain text.</param>
    /// <param name="port">0 takes any free one.</param>
    public FaultServer(Func<FaultConnection, Task> script, X509Certificate2? certificate = null, int port = 0)
    {
        this.script = script;
        this.certificate = certificate;
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>To give to a client.</summary>
    public Uri BaseUri => new($"{(certificate is null ? "http" : "https")}://localhost:{Port}/api/v2_1");

    /// <summary>Every request that arrived whole.</summary>
    public WaitableList<RawRequest> Requests { get; } = new();

    /// <summary>Every connection that was made, by number.</summary>
    public WaitableList<int> Connections { get; } = new();

    /// <summary>Every connection that has ended, by number.</summary>
    public WaitableList<int> Ended { get; } = new();

    /// <summary>The n-th request gets the n-th reply, the last one again and again; the connection stays open.</summary>
    public static FaultServer Replying(params string[] replies)
    {
        var count = 0;
        return new FaultServer(async connection =>
        {
            while (await connection.ReadRequestAsync() is not null)
                await connection.SendAsync(replies[Math.Min(Interlocked.Increment(ref count), replies.Length) - 1]);
        });
    }

    /// <summary>The n-th connection, which carries one request, meets the n-th script, the last one again and again.</summary>
    public static FaultServer Playing(params Func<FaultConnection, Task>[] scripts) =>
        new(connection => scripts[Math.Min(connection.Number, scripts.Length) - 1](connection));

    /// <summary>Completes once no connection that carried a request is open any more; an idle one may stay in the client's pool.</summary>
    public async Task WaitForEndOfRequestsAsync()
    {
        while (true)
        {
            var ended = Ended.Count;
            if (Requests.All(request => Ended.Contains(request.Connection)))
                return;
            await Ended.WaitForAsync(ended + 1);
        }
    }

    /// <summary>Stops; throws what a script has thrown beyond broken connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        Task[] all;
        lock (served)
            all = [.. served];
        await Task.WhenAll(all);
        stopping.Dispose();
        certificate?.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var socket = await listener.AcceptSocketAsync(stopping.Token);
                Connections.Add(Connections.Count + 1);
                var serving = ServeAsync(socket, Connections.Count);
                lock (served)
                    served.Add(serving);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // Stopped, or a client that went away before it was accepted.
            }
        }
    }

    private async Task ServeAsync(Socket socket, int number)
    {
        await Task.Yield();
        try
        {
            using var connection = new FaultConnection(socket, number, Requests, stopping.Token);
            if (certificate is not null)
                await connection.SecureAsync(certificate);
            await script(connection);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException
            or OperationCanceledException or AuthenticationException)
        {
            // The client went away, refused the certificate, or the server stops.
        }
        finally
        {
            Ended.Add(number);
        }
    }
}
