using System;
using System.Linq;
using PinDeliver.Runs;
using Xunit;

namespace PinDeliver.Tests.Sending;

/// <summary>When progress is shown, by a clock of the test's own.</summary>
public sealed class RunProgressTests
{
    private readonly RunCounts counts = new();
    private readonly RunProgress progress;
    private TimeSpan now;

    public RunProgressTests() => progress = new RunProgress(() => now, () => null);

    [Fact]
    public void Short_work_shows_none()
    {
        Assert.Equal(0, Shown(milliseconds: 499));
        Assert.False(progress.Complete());
    }

    [Fact]
    public void Longer_work_shows_it_four_times_a_second_and_takes_it_off_at_the_end()
    {
        Assert.Equal(1, Shown(milliseconds: 500));
        Assert.Equal(4, Shown(milliseconds: 1000));
        Assert.True(progress.Complete());
    }

    // It is asked again each millisecond, as a run with many rows does.
    private int Shown(int milliseconds) => Enumerable.Range(0, milliseconds).Count(_ =>
    {
        now += TimeSpan.FromMilliseconds(1);
        return progress.Next(counts) is not null;
    });
}
