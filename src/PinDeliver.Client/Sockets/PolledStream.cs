#if !NETFRAMEWORK
using System;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

namespace PinDeliver.Sockets;

/// <summary>
/// A connection whose replies a <see cref="SocketPoller"/> waits for. It takes one read and one write at a time, as HTTP/1.1 and TLS do.
/// </summary>
internal sealed class PolledStream : Stream, IValueTaskSource<int>, IThreadPoolWorkItem
{
    // Until a full send buffer is looked at again: requests are small, it is full where the server does not read. Twice as long each time.
    private static readonly TimeSpan FirstSendAgain = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LastSendAgain = TimeSpan.FromMilliseconds(64);

    private readonly NonBlockingSocket socket;
    private readonly SocketPoller poller;
    private ManualResetValueTaskSourceCore<int> read;
    private Memory<byte> target;
    private CancellationToken cancellation;
    private volatile bool isDisposed;

    /// <param name="socket">Connected.</param>
    /// <param name="poller">Waits for what comes.</param>
    public PolledStream(Socket socket, SocketPoller poller)
    {
        this.socket = new NonBlockingSocket(socket);
        this.poller = poller;
    }

    public Socket Socket => socket.Socket;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // At once where something is there: a connection that the server has closed meanwhile must not be used again. TLS asks without a
        // buffer first, to know when there is something.
        try
        {
            if (buffer.IsEmpty && socket.IsReadable)
                return new ValueTask<int>(0);
            if (!buffer.IsEmpty && socket.TryReceive(buffer.Span) is { } count)
                return new ValueTask<int>(count);
        }
        catch (IOException exception)
        {
            return ValueTask.FromException<int>(exception);
        }

        read.Reset();
        target = buffer;
        cancellation = cancellationToken;
        var version = read.Version;
        Await();
        var pending = new ValueTask<int>(this, version);
        return cancellationToken.CanBeCanceled ? ReadAsync(pending, cancellationToken) : pending;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var sent = socket.Send(buffer.Span);
        return sent == buffer.Length ? default : WriteRestAsync(buffer[sent..], cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Ends the read with what has come, and goes on here. Called, as the next, by who took this from the poller's list.</summary>
    public void CompleteHere()
    {
        // The reads of a handshake, with TLS or with a proxy, can be cancelled, those of replies cannot: what goes on with a handshake may
        // take its time, such as to look up certificates in the net.
        if (cancellation.CanBeCanceled)
            CompleteOnPool();
        else
            Execute();
    }

    /// <summary>Ends the read with what has come, and goes on on the pool.</summary>
    public void CompleteOnPool() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);

    /// <inheritdoc/>
    public void Execute()
    {
        int? count;
        try
        {
            count = target.IsEmpty ? 0 : socket.TryReceive(target.Span);
        }
        catch (IOException exception)
        {
            read.SetException(exception);
            return;
        }

        if (count is { } received)
            read.SetResult(received);
        else
            Await();
    }

    /// <inheritdoc/>
    public int GetResult(short token) => read.GetResult(token);

    /// <inheritdoc/>
    public ValueTaskSourceStatus GetStatus(short token) => read.GetStatus(token);

    /// <inheritdoc/>
    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        read.OnCompleted(continuation, state, token, flags);

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        isDisposed = true;
        End(new IOException(NonBlockingSocket.Closed));
        socket.Dispose();
        base.Dispose(disposing);
    }

    private void Await()
    {
        poller.Add(this);
        // Either may have happened while it was not in the list.
        if (isDisposed)
            End(new IOException(NonBlockingSocket.Closed));
        else if (cancellation.IsCancellationRequested)
            End(new OperationCanceledException(cancellation));
    }

    // On the pool: who cancels or closes does not go on with what was waiting.
    private void End(Exception exception)
    {
        if (poller.Remove(this))
            ThreadPool.UnsafeQueueUserWorkItem(Fail, exception, preferLocal: false);
    }

    private void Fail(Exception exception) => read.SetException(exception);

    private async ValueTask<int> ReadAsync(ValueTask<int> pending, CancellationToken cancellationToken)
    {
        using (cancellationToken.UnsafeRegister((_, token) => End(new OperationCanceledException(token)), null))
            return await pending.ConfigureAwait(false);
    }

    private async ValueTask WriteRestAsync(ReadOnlyMemory<byte> rest, CancellationToken cancellationToken)
    {
        var wait = FirstSendAgain;
        while (!rest.IsEmpty)
        {
            await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
            var sent = socket.Send(rest.Span);
            rest = rest[sent..];
            wait = sent > 0 ? FirstSendAgain : wait < LastSendAgain ? wait * 2 : wait;
        }
    }
}
#endif
