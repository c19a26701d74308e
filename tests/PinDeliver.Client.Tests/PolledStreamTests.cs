using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Sockets;
using PinDeliver.Testing;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>PolledStream: what HTTP and TLS want of a stream, while no caller polls.</summary>
public sealed class PolledStreamTests : IDisposable
{
    private readonly SocketPoller poller = new();
    private readonly byte[] buffer = new byte[16];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => poller.Dispose();

    [Fact]
    public async Task What_has_come_is_given_at_once()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        pair.Peer.Send([1, 2]);
        pair.Stream.Socket.Poll(-1, SelectMode.SelectRead);
        var read = pair.Stream.ReadAsync(buffer, Token);
        Assert.True(read.IsCompleted);
        Assert.Equal(2, await read);
        Assert.Equal([1, 2], buffer.Take(2));
    }

    [Fact]
    public async Task What_comes_later_is_given_then()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        foreach (var sent in new byte[] { 1, 2, 3 })
        {
            var read = pair.Stream.ReadAsync(buffer, Token);
            Assert.False(read.IsCompleted);
            pair.Peer.Send([sent]);
            Assert.Equal((1, sent), (await read, buffer[0]));
        }
    }

    [Fact]
    public async Task Several_streams_get_what_came_for_each()
    {
        using var first = await ConnectedPair.CreateAsync(poller);
        using var second = await ConnectedPair.CreateAsync(poller);
        var (one, two) = (new byte[4], new byte[4]);
        var reads = (first.Stream.ReadAsync(one, Token).AsTask(), second.Stream.ReadAsync(two, Token).AsTask());
        second.Peer.Send([2]);
        Assert.Equal(1, await reads.Item2);
        Assert.False(reads.Item1.IsCompleted);
        first.Peer.Send([1, 1]);
        Assert.Equal((2, 1, 2), (await reads.Item1, one[0], two[0]));
    }

    [Fact]
    public async Task The_end_is_0()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        var read = pair.Stream.ReadAsync(buffer, Token);
        pair.Peer.Shutdown(SocketShutdown.Send);
        Assert.Equal(0, await read);
        Assert.Equal(0, await pair.Stream.ReadAsync(buffer, Token));
    }

    [Fact]
    public async Task A_reset_is_told_as_by_the_frameworks_own_stream()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        var read = pair.Stream.ReadAsync(buffer, Token).AsTask();
        pair.Peer.Close(0);
        var thrown = await Assert.ThrowsAsync<IOException>(() => read);
        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(thrown.InnerException).SocketErrorCode);
    }

    [Fact]
    public async Task Closing_ends_a_read()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        var read = pair.Stream.ReadAsync(buffer, Token).AsTask();
        await pair.Stream.DisposeAsync();
        await Assert.ThrowsAsync<IOException>(() => read);
        await Assert.ThrowsAsync<IOException>(() => pair.Stream.ReadAsync(buffer, Token).AsTask());
        await Assert.ThrowsAsync<IOException>(() => pair.Stream.WriteAsync(buffer, Token).AsTask());
    }

    [Fact]
    public async Task A_token_ends_a_read_and_the_next_one_gets_what_comes()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        using var ended = new CancellationTokenSource();
        var read = pair.Stream.ReadAsync(buffer, ended.Token).AsTask();
        await ended.CancelAsync();
        Assert.Equal(ended.Token, (await Assert.ThrowsAsync<OperationCanceledException>(() => read)).CancellationToken);
        var next = pair.Stream.ReadAsync(buffer, Token);
        pair.Peer.Send([7]);
        Assert.Equal((1, 7), (await next, buffer[0]));
    }

    [Fact]
    public async Task A_read_without_a_buffer_waits_and_takes_nothing()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        var read = pair.Stream.ReadAsync(Memory<byte>.Empty, Token);
        Assert.False(read.IsCompleted);
        pair.Peer.Send([7]);
        Assert.Equal(0, await read);
        Assert.Equal((1, 7), (await pair.Stream.ReadAsync(buffer, Token), buffer[0]));
    }

    [Fact]
    public async Task A_read_without_a_buffer_ends_at_once_where_something_has_come_or_the_end()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        pair.Peer.Send([7]);
        pair.Stream.Socket.Poll(-1, SelectMode.SelectRead);
        Assert.True(pair.Stream.ReadAsync(Memory<byte>.Empty, Token).AsTask().IsCompletedSuccessfully);
        Assert.Equal(1, await pair.Stream.ReadAsync(buffer, Token));
        pair.Peer.Shutdown(SocketShutdown.Send);
        pair.Stream.Socket.Poll(-1, SelectMode.SelectRead);
        Assert.True(pair.Stream.ReadAsync(Memory<byte>.Empty, Token).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_while_the_read_is_looked_at_is_heard()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        using var ended = new CancellationTokenSource();
        var read = pair.Stream.ReadAsync(buffer, ended.Token).AsTask();
        // What the poller does for a socket that seems to have something, and has nothing.
        Assert.True(poller.Remove(pair.Stream));
        await ended.CancelAsync();
        pair.Stream.Execute();
        await Assert.ThrowsAsync<OperationCanceledException>(() => read.InTime());
    }

    [Fact]
    public async Task More_than_the_systems_buffers_take_arrives_whole()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        var sent = Enumerable.Range(0, 16 * 1024 * 1024).Select(number => (byte)(number % 251)).ToArray();
        var writing = pair.Stream.WriteAsync(sent, Token).AsTask();
        Assert.False(writing.IsCompleted);
        var received = new byte[sent.Length];
        for (var count = 0; count < received.Length;)
            count += await pair.Peer.ReceiveAsync(received.AsMemory(count), Token);
        await writing;
        Assert.Equal(sent, received);
    }

    [Fact]
    public async Task A_token_ends_a_write_that_nobody_takes()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        using var ended = new CancellationTokenSource();
        var writing = pair.Stream.WriteAsync(new byte[64 * 1024 * 1024], ended.Token).AsTask();
        Assert.False(writing.IsCompleted);
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
    }
}
