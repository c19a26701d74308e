using System;
using System.Collections.Generic;
using System.IO;
using PinDeliver.Jobs;
using PinDeliver.Runs;
using Xunit;

namespace PinDeliver.Tests.Jobs;

/// <summary>What a job says of its progress where no console shows it.</summary>
public sealed class JobOutputTests
{
    private readonly List<string> lines = [];
    private TimeSpan now = TimeSpan.FromSeconds(3);

    [Fact]
    public void A_log_gets_a_line_a_minute_with_count_total_percentage_and_failures()
    {
        var output = new JobOutput(new Shown(), _ => { }, lines.Add, () => now);
        for (var second = 0; second <= 150; second++)
        {
            now += TimeSpan.FromSeconds(1);
            output.Progress(new ProgressReport(second * 10, second, 2000, 10.04, null, second > 100 ? "PinDeliver asks to wait (429): 9.0 s left" : null));
        }

        output.Progress(null);
        Assert.Equal(
            [
                "590 of 2000 rows (29 %), 59 failed, 10 a second",
                "1190 of 2000 rows (59 %), 119 failed, 10 a second; PinDeliver asks to wait (429): 9.0 s left",
            ], lines);
    }

    [Fact]
    public void A_run_that_goes_on_counts_what_earlier_ones_did()
    {
        var shown = new Shown();
        var output = new JobOutput(shown, _ => { }, lines.Add, () => now, earlierDone: 400, earlierFailed: 3);
        now += TimeSpan.FromMinutes(1);
        output.Progress(new ProgressReport(20, 1, 100, 10, TimeSpan.FromSeconds(8), null));
        Assert.Equal(["420 of 500 rows (84 %), 4 failed, 10 a second"], lines);
        Assert.Equal((420, 500), (shown.Last?.Done, shown.Last?.Total));
    }

    [Fact]
    public void A_terminal_that_was_closed_ends_no_job()
    {
        var output = new JobOutput(new Shown { IsClosed = true }, _ => { }, _ => throw new IOException(), () => now);
        now += TimeSpan.FromMinutes(1);
        output.Progress(new ProgressReport(1, 0, 2, 1, null, null));
        output.Warning("x");
        Assert.Empty(lines);
    }

    private sealed class Shown : IRunOutput
    {
        public bool IsClosed { get; init; }

        public ProgressReport? Last { get; private set; }

        public void Result(RunRow row) => Assert.Fail("Results are in a file.");

        public void Error(RunRow row, Failure failure) => Assert.Fail(failure.Message);

        public void Warning(string text) => Assert.Fail(text);

        public void Line(LogLine line) => Assert.Fail(line.Text);

        public void Progress(ProgressReport? report) => Last = IsClosed ? throw new IOException("Input/output error") : report;
    }
}
