using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Sockets;
using PinDeliver.Testing;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>SocketPoller: who polls, and who goes on with what came.</summary>
public sealed class SocketPollerTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1);
    private static readonly Func<bool> NotOver = () => false;

    private readonly SocketPoller poller = new();
    private readonly byte[] buffer = new byte[16];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => poller.Dispose();

    [Fact]
    public async Task A_caller_goes_on_with_what_came_on_its_own_thread()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        await AsCaller(() => Assert.Equal(Environment.CurrentManagedThreadId, GoingOn(pair, CancellationToken.None)));
    }

    [Fact]
    public async Task A_handshake_goes_on_on_the_pool_as_it_may_take_its_time()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        using var source = new CancellationTokenSource();
        await AsCaller(() => Assert.NotEqual(Environment.CurrentManagedThreadId, GoingOn(pair, source.Token)));
    }

    [Fact]
    public void A_poll_for_nothing_at_all_ends_at_once()
    {
        var set = new PollSet();
        set.Fill(null, []);
        set.Wait(Long);
        Assert.False(set.IsWoken);
        Assert.Empty(set.Readable);
    }

    [Fact]
    public async Task While_callers_are_elsewhere_the_stand_in_takes_what_comes()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        poller.Enter();
        var goingOn = ReadAsync(pair);
        pair.Peer.Send([1]);
        await goingOn.InTime();
        poller.Leave();
    }

    [Fact]
    public async Task A_caller_takes_the_turn_from_the_stand_in_and_gives_it_back()
    {
        // The stand-in polls all the while, as nothing comes here.
        using var idle = await ConnectedPair.CreateAsync(poller);
        _ = idle.Stream.ReadAsync(buffer, Token).AsTask();
        using var pair = await ConnectedPair.CreateAsync(poller);
        for (var time = 0; time < 100; time++)
        {
            var goingOn = ReadAsync(pair);
            pair.Peer.Send([1]);
            await goingOn.InTime();
            await AsCaller(() => Assert.Equal(Environment.CurrentManagedThreadId, GoingOn(pair, CancellationToken.None)));
        }
    }

    [Fact]
    public async Task One_caller_polls_and_goes_on_with_the_replies_of_all()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        var isOver = false;
        poller.Enter();
        poller.Enter();
        var polling = await PollAsync(() => Volatile.Read(ref isOver));
        Assert.False(poller.TryReceive(Long, NotOver));
        // What begins while it waits it waits for at once: each for which it does not costs a second.
        await ReadAsync(pair, times: 200).InTime();
        Volatile.Write(ref isOver, true);
        poller.Interrupt();
        await polling;
    }

    [Fact]
    public async Task An_interruption_ends_the_wait_of_another_thread()
    {
        Assert.True(poller.TryOpen());
        poller.Enter();
        // Each that is not heard costs a second.
        await InterruptAsync(times: 200).InTime();
    }

    [Fact]
    public void What_is_over_is_not_waited_for()
    {
        Assert.True(poller.TryOpen());
        Assert.True(poller.TryReceive(Long, () => true));
    }

    [Fact]
    public async Task Once_closed_it_takes_no_callers_and_ends_what_is_read_with_its_stream()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        var goingOn = ReadAsync(pair);
        poller.Dispose();
        Assert.False(poller.TryReceive(Long, NotOver));
        Assert.False(goingOn.IsCompleted);
        await pair.Stream.DisposeAsync();
        await Assert.ThrowsAsync<IOException>(() => goingOn);
    }

    [Fact]
    public async Task A_closed_one_still_gives_what_comes_to_a_stream_that_is_open()
    {
        using var pair = await ConnectedPair.CreateAsync(poller);
        poller.Dispose();
        var goingOn = ReadAsync(pair);
        pair.Peer.Send([1]);
        await goingOn.InTime();
    }

    private async Task InterruptAsync(int times)
    {
        for (var time = 0; time < times; time++)
        {
            var isOver = false;
            var polling = await PollAsync(() => Volatile.Read(ref isOver));
            Volatile.Write(ref isOver, true);
            poller.Interrupt();
            await polling;
        }
    }

    // The thread that goes on.
    private Task<int> ReadAsync(ConnectedPair pair) => ReadCancellableAsync(pair, CancellationToken.None);

    private async Task<int> ReadCancellableAsync(ConnectedPair pair, CancellationToken token)
    {
        Assert.Equal(1, await pair.Stream.ReadAsync(buffer, token).ConfigureAwait(false));
        return Environment.CurrentManagedThreadId;
    }

    private async Task ReadAsync(ConnectedPair pair, int times)
    {
        for (var time = 0; time < times; time++)
        {
            // On a thread that is not the polling one, so that there is something to end the wait for.
            await Task.Run(() =>
            {
                var goingOn = ReadAsync(pair);
                pair.Peer.Send([1]);
                return goingOn;
            });
        }
    }

    // A caller on a thread of its own.
    private Task AsCaller(Action action) => OnAThread(() =>
    {
        poller.Enter();
        action();
        poller.Leave();
    });

    // The thread that goes on with what this one, a caller, waits for.
    private int GoingOn(ConnectedPair pair, CancellationToken token)
    {
        var goingOn = ReadCancellableAsync(pair, token);
        // Takes the turn before anything comes, also from the stand-in.
        Assert.True(poller.TryReceive(TimeSpan.Zero, NotOver));
        pair.Peer.Send([1]);
        while (!goingOn.IsCompleted)
            poller.TryReceive(Long, () => goingOn.IsCompleted);
#pragma warning disable xUnit1031 // It is done.
        return goingOn.GetAwaiter().GetResult();
#pragma warning restore xUnit1031
    }

    // A thread that polls, and waits by now or is about to.
    private async Task<Task> PollAsync(Func<bool> isOver)
    {
        var begun = new TaskCompletionSource();
        var polling = OnAThread(() =>
        {
            while (!isOver())
            {
                poller.TryReceive(Long, () =>
                {
                    begun.TrySetResult();
                    return isOver();
                });
            }
        });
        await begun.Task.InTime();
        return polling;
    }

    private static Task OnAThread(Action action) =>
        Task.Factory.StartNew(action, Token, TaskCreationOptions.LongRunning, TaskScheduler.Default).InTime();
}
