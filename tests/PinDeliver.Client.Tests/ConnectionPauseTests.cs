using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Testing;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>ConnectionPause, with a clock whose hands the test turns.</summary>
public sealed class ConnectionPauseTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public void Without_a_429_nobody_waits()
    {
        var pause = new ConnectionPause(clock);
        Assert.True(pause.Remaining <= TimeSpan.Zero);
        Assert.True(pause.WaitAsync(CancellationToken.None).IsCompletedSuccessfully);
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task Everybody_waits_until_it_is_over_and_not_a_moment_less()
    {
        var pause = new ConnectionPause(clock);
        pause.ExtendBy(TimeSpan.FromSeconds(30));
        var waiting = Enumerable.Range(0, 10).Select(_ => pause.WaitAsync(CancellationToken.None)).ToArray();
        clock.Advance(29.999);
        Assert.All(waiting, wait => Assert.False(wait.IsCompleted));
        clock.Advance(0.001);
        await Task.WhenAll(waiting).InTime();
        Assert.All(clock.Waits, wait => Assert.Equal(30, wait.TotalSeconds));
        Assert.True(pause.WaitAsync(CancellationToken.None).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_longer_pause_meanwhile_is_waited_for_too()
    {
        var pause = new ConnectionPause(clock);
        pause.ExtendBy(TimeSpan.FromSeconds(10));
        var waiting = pause.WaitAsync(CancellationToken.None);
        clock.Advance(5);
        pause.ExtendBy(TimeSpan.FromSeconds(20));
        clock.Advance(5);
        await clock.Waits.WaitForAsync(2);
        Assert.False(waiting.IsCompleted);
        Assert.Equal([10, 15], clock.Waits.Select(wait => wait.TotalSeconds));
        clock.Advance(15);
        await waiting.InTime();
    }

    [Fact]
    public void A_shorter_pause_does_not_shorten_it()
    {
        var pause = new ConnectionPause(clock);
        pause.ExtendBy(TimeSpan.FromSeconds(30));
        pause.ExtendBy(TimeSpan.FromSeconds(1));
        pause.ExtendBy(TimeSpan.Zero);
        Assert.Equal(TimeSpan.FromSeconds(30), pause.Remaining);
    }

    [Fact]
    public async Task Many_at_once_leave_the_longest()
    {
        var pause = new ConnectionPause(clock);
        await Task.WhenAll(Enumerable.Range(1, 200).Select(seconds =>
            Task.Run(() => pause.ExtendBy(TimeSpan.FromSeconds(seconds * 7 % 211)))));
        Assert.Equal(TimeSpan.FromSeconds(210), pause.Remaining);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_at_once()
    {
        var pause = new ConnectionPause(clock);
        pause.ExtendBy(TimeSpan.FromSeconds(30));
        using var stop = new CancellationTokenSource();
        var waiting = pause.WaitAsync(stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.InTime());
    }
}
