using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Retries;
using PinDeliver.Testing;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>RequestGate: places, the pause and its end, with a clock whose hands the test turns.</summary>
public sealed class RequestGateTests
{
    private readonly ManualClock clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Without_a_429_nobody_waits()
    {
        var gate = Gate();
        Assert.True(gate.Pause <= TimeSpan.Zero);
        Assert.True(gate.EnterAsync(false, Token).IsCompletedSuccessfully);
        Assert.Empty(clock.Waits);
    }

    [Fact]
    public async Task Nobody_starts_until_the_pause_is_over_and_not_a_moment_less()
    {
        var gate = Gate();
        PauseBy(gate, 30);
        var waiting = Enumerable.Range(0, 10).Select(_ => gate.EnterAsync(false, Token)).ToArray();
        clock.Advance(29.999);
        Assert.All(waiting, wait => Assert.False(wait.IsCompleted));
        clock.Advance(0.001);
        await waiting[0].InTime();
        // After a 429 they go one by one: the others wait for the first one's answer.
        Assert.All(waiting.Skip(1), wait => Assert.False(wait.IsCompleted));
    }

    [Fact]
    public async Task A_longer_pause_meanwhile_is_waited_for_too()
    {
        var gate = Gate();
        Assert.True(gate.EnterAsync(false, Token).IsCompletedSuccessfully);
        var other = clock.Elapsed;
        PauseBy(gate, 10);
        var waiting = gate.EnterAsync(false, Token);
        clock.Advance(5);
        gate.LeaveLimited(other, _ => TimeSpan.FromSeconds(20));
        clock.Advance(5);
        Assert.False(waiting.IsCompleted);
        Assert.Equal(15, gate.Pause.TotalSeconds);
        clock.Advance(15);
        await waiting.InTime();
    }

    [Fact]
    public void A_shorter_pause_does_not_shorten_it()
    {
        var gate = Gate();
        Assert.True(gate.EnterAsync(false, Token).IsCompletedSuccessfully);
        Assert.True(gate.EnterAsync(false, Token).IsCompletedSuccessfully);
        PauseBy(gate, 30);
        gate.LeaveLimited(clock.Elapsed, _ => TimeSpan.FromSeconds(1));
        gate.LeaveLimited(clock.Elapsed, _ => TimeSpan.Zero);
        Assert.Equal(TimeSpan.FromSeconds(30), gate.Pause);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_at_once_and_leaves_no_place_taken()
    {
        var gate = Gate(places: 1);
        PauseBy(gate, 30);
        using var stop = new CancellationTokenSource();
        var waiting = gate.EnterAsync(false, stop.Token);
        var next = gate.EnterAsync(false, Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.InTime());
        clock.Advance(30);
        await next.InTime();
    }

    [Fact]
    public async Task Closing_ends_every_wait_and_lets_nobody_in_any_more()
    {
        using var closed = new CancellationTokenSource();
        var gate = GateClosedBy(closed.Token);
        PauseBy(gate, 30);
        var waiting = gate.EnterAsync(false, Token);
        await closed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.InTime());
        Assert.Throws<OperationCanceledException>(() => { _ = gate.EnterAsync(false, Token); });
    }

    [Fact]
    public async Task Who_was_started_before_goes_before_those_who_were_not()
    {
        var gate = Gate(places: 1);
        await gate.EnterAsync(false, Token);
        var order = new List<string>();
        var late = Note(gate.EnterAsync(false, Token), "new", order);
        var again = Note(gate.EnterAsync(true, Token), "again", order);
        gate.Leave(answered: true);
        await again.InTime();
        gate.Leave(answered: true);
        await late.InTime();
        Assert.Equal(["again", "new"], order);
    }

    [Fact]
    public void Ten_minutes_of_nothing_but_429_are_hopeless()
    {
        var gate = Gate();
        for (var minute = 0; minute < 10; minute++)
        {
            Assert.True(gate.EnterAsync(false, Token).IsCompletedSuccessfully);
            Assert.False(gate.LeaveLimited(clock.Elapsed, _ => TimeSpan.FromSeconds(1)));
            clock.Advance(60);
        }

        Assert.True(gate.EnterAsync(false, Token).IsCompletedSuccessfully);
        Assert.True(gate.LeaveLimited(clock.Elapsed, _ => TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void A_rest_between_two_429_is_not_ten_minutes_of_429()
    {
        var gate = Gate();
        PauseBy(gate, 1);
        clock.Advance(3600);
        Assert.True(gate.EnterAsync(false, Token).IsCompletedSuccessfully);
        Assert.False(gate.LeaveLimited(clock.Elapsed, _ => TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_known_rate_spaces_the_starts_evenly()
    {
        var gate = Gate(requestsPerMinute: 60);
        var starts = new List<Task>();
        for (var i = 0; i < 3; i++)
            starts.Add(gate.EnterAsync(false, Token));
        Assert.Equal([true, false, false], starts.Select(start => start.IsCompleted));
        clock.Advance(1);
        await starts[1].InTime();
        Assert.False(starts[2].IsCompleted);
        await clock.Waits.WaitForAsync(2);
        clock.Advance(1);
        await starts[2].InTime();
    }

    private static async Task Note(Task entered, string name, List<string> order)
    {
        await entered;
        order.Add(name);
    }

    private void PauseBy(RequestGate gate, double seconds)
    {
        Assert.True(gate.EnterAsync(false, Token).IsCompletedSuccessfully);
        gate.LeaveLimited(clock.Elapsed, _ => TimeSpan.FromSeconds(seconds));
    }

    private RequestGate Gate(int places = 512, double? requestsPerMinute = null) =>
        new(clock, places, new RequestRate(requestsPerMinute), CancellationToken.None);

    private RequestGate GateClosedBy(CancellationToken closed) => new(clock, 512, new RequestRate(null), closed);
}
