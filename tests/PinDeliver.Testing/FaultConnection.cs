using System;
using System.Globalization;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Testing;

/// <summary>The server's side of one connection, for scripts.</summary>
internal sealed class FaultConnection : IDisposable
{
    private readonly Socket socket;
    private readonly WaitableList<RawRequest> requests;
    private readonly CancellationToken stopping;
    private Stream stream;

    public FaultConnection(Socket socket, int number, WaitableList<RawRequest> requests, CancellationToken stopping)
    {
        this.socket = socket;
        this.requests = requests;
        this.stopping = stopping;
        Number = number;
        socket.NoDelay = true;
        stream = new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>1 for the server's first connection.</summary>
    public int Number { get; }

    /// <summary>Bytes sent so far.</summary>
    public long BytesSent { get; private set; }

    public async Task SecureAsync(X509Certificate2 certificate)
    {
        var secured = new SslStream(stream);
        stream = secured;
        await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stopping);
    }

    /// <summary>The next request, or null where the client has closed the connection.</summary>
    public async Task<RawRequest?> ReadRequestAsync()
    {
        var head = new MemoryStream();
        var one = new byte[1];
        while (!EndsHead(head))
        {
            if (await stream.ReadAsync(one, stopping) == 0)
                return null;
            head.WriteByte(one[0]);
        }

        var request = RawRequest.Parse(Encoding.Latin1.GetString(head.ToArray()), Number);
        var body = new byte[int.Parse(request.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, stopping);
        request = request with { Body = body };
        requests.Add(request);
        return request;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(byte[] bytes)
    {
        await stream.WriteAsync(bytes, stopping);
        BytesSent += bytes.Length;
    }

    /// <summary>Reads something, such as the beginning of a TLS handshake.</summary>
    public async Task ReadSomethingAsync() => await stream.ReadAtLeastAsync(new byte[1], 1, cancellationToken: stopping);

    /// <summary>Says nothing until the client goes away or the server stops.</summary>
    public async Task HangAsync()
    {
        var rest = new byte[4096];
        while (await stream.ReadAsync(rest, stopping) > 0)
        {
            // What the client still says is let go.
        }
    }

    /// <summary>Sends a byte every twentieth of a second, the text again and again, until the client goes away.</summary>
    public async Task DripAsync(string text)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var i = 0; await timer.WaitForNextTickAsync(stopping); i++)
            await SendAsync([(byte)text[i % text.Length]]);
    }

    /// <summary>Sends the same again and again, until the client goes away or so much has gone.</summary>
    public async Task FloodAsync(byte[] bytes, long most)
    {
        while (BytesSent < most)
            await SendAsync(bytes);
    }

    /// <summary>Ends the connection with a TCP reset.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    public void Dispose()
    {
        stream.Dispose();
        socket.Dispose();
    }

    private static bool EndsHead(MemoryStream head) =>
        head.Length >= 4 && head.GetBuffer().AsSpan((int)head.Length - 4, 4).SequenceEqual("\r\n\r\n"u8);
}
