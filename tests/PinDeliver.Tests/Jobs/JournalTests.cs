using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Jobs;
using PinDeliver.Runs;
using Xunit;

namespace PinDeliver.Tests.Jobs;

/// <summary>What a journal holds after a power failure, and when a row counts.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"pindeliver-{Guid.NewGuid():N}.jsonl");

    [Fact]
    public async Task Rows_wait_for_the_disk_and_what_comes_meanwhile_is_one_group()
    {
        using var disk = new BlockingCollection<TaskCompletionSource>();
        using var journal = Open(Flushing(disk));
        var first = Task.Run(() => journal.AppendAsync(Row(1)), TestContext.Current.CancellationToken);
        var flush = disk.Take(TestContext.Current.CancellationToken);
        var group = new[] { journal.AppendAsync(Row(2)), journal.AppendAsync(Row(3)) };
        Assert.DoesNotContain(group.Append(first), row => row.IsCompleted);
        flush.SetResult();
        Assert.True(await first);
        Assert.DoesNotContain(group, row => row.IsCompleted);
        disk.Take(TestContext.Current.CancellationToken).SetResult();
        Assert.All(await Task.WhenAll(group), Assert.True);
        Assert.Empty(disk);
    }

    [Fact]
    public async Task A_disk_that_keeps_nothing_is_the_fault_of_every_row_that_waits()
    {
        using var disk = new BlockingCollection<TaskCompletionSource>();
        using var journal = Open(Flushing(disk));
        var row = Task.Run(() => journal.AppendAsync(Row(1)), TestContext.Current.CancellationToken);
        disk.Take(TestContext.Current.CancellationToken).SetException(new IOException("The disk is gone."));
        Assert.False(await row);
        Assert.Equal("The disk is gone.", journal.Fault?.Message);
        Assert.False(journal.Append(Row(2)));
    }

    [Fact]
    public void At_a_power_failure_no_more_rows_are_unknown_than_ThrottleLimit()
    {
        const int rows = 200;
        const int throttleLimit = 4;
        var (sent, kept, most) = (0, 0, 0);
        using var journal = Open(() =>
        {
            // Time for a row that does not wait for the disk.
            SpinWait.SpinUntil(() => Volatile.Read(ref sent) - kept > throttleLimit, millisecondsTimeout: 2);
            Volatile.Write(ref kept, File.ReadLines(path).Count() - 1);
        });
        var work = new CountedWork(() => most = Math.Max(most, Interlocked.Increment(ref sent) - Volatile.Read(ref kept)));
        var journalled = new JournalledWork(work, new JobRecorder(journal, new ResultFactory(null)), new SendingDoor(), () => { });
        var settings = new RunSettings { ThrottleLimit = throttleLimit, KeepsPlaceUntilOut = false, FailureAction = FailureAction.GoOn, IsPipeline = true, Elapsed = () => TimeSpan.Zero };
        using var run = new RowRun(settings, journalled, new RunLog(false, false, () => TimeSpan.Zero, () => TimeSpan.Zero), new NoOutput(), CancellationToken.None);
        for (var row = 1; row <= rows; row++)
            Assert.Null(run.Add(new RunRow { Number = row, Source = row, Identity = Customer(row) }));
        Assert.Null(run.Complete());
        Assert.Equal((rows, rows), (sent, journal.Count));
        Assert.InRange(most, 1, throttleLimit);
    }

    [Fact]
    public void Fault_53_a_journal_torn_at_any_byte_keeps_its_whole_lines()
    {
        var lines = new[] { Header(), Row(2).ToLine(), Row(1).ToLine(), new JournalEnd(null, null).ToLine() };
        var whole = lines.SelectMany(line => line).ToArray();
        for (var length = 0; length <= whole.Length; length++)
        {
            foreach (var tail in new[] { "", "\0\0\0\0", "\0\0\0\0\"}\n" + Encoding.UTF8.GetString(Row(3).ToLine()) })
            {
                // The header is on the disk before a row is written.
                if (tail.EndsWith('\n') && length < lines[0].Length)
                    continue;
                using var torn = new MemoryStream([.. whole.Take(length), .. Encoding.UTF8.GetBytes(tail)]);
                var content = JournalContent.Read(torn);
                var ends = lines.Select((_, count) => lines.Take(count + 1).Sum(line => line.Length)).Where(end => end <= length).ToList();
                Assert.Null(content.Damage);
                Assert.Equal(ends.LastOrDefault(), content.Length);
                Assert.Equal((ends.Count > 0, Math.Clamp(ends.Count - 1, 0, 2), ends.Count == 4), (content.Header is not null, content.Places.Count, content.End is not null));
            }
        }
    }

    [Fact]
    public void A_journal_that_was_removed_by_hand_takes_no_other_run_s_with_it()
    {
        var job = new JobIdentity { Input = "hash", BaseUri = "https://localhost/", Keys = "keys", Parameters = new Dictionary<string, string>() };
        using var first = new JournalOpening(path, job, Assert.Fail).Open(startAnew: false);
        if (OperatingSystem.IsWindows())
        {
            // It removes no file that is open.
            Assert.Throws<IOException>(() => File.Delete(path));
            return;
        }

        File.Delete(path);
        using var second = new JournalOpening(path, job, Assert.Fail).Open(startAnew: false);
        first.Delete();
        Assert.True(File.Exists(path));
        second.Delete();
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Nothing_is_written_while_it_is_read()
    {
        using var journal = Open(() => { });
        Assert.True(journal.Append(Row(1)));
        var reader = journal.OpenReader();
        Assert.False(journal.Append(Row(2)));
        Assert.Equal((RowState.Done, null), (reader.Read(1)?.State, reader.Read(2)));
    }

    [Fact]
    public void Fault_53_a_journal_damaged_at_any_byte_is_told_or_read()
    {
        byte[] whole = [.. Header(), .. Row(2).ToLine(), .. Row(1).ToLine(), .. new JournalEnd(null, null).ToLine()];
        for (var place = 0; place < whole.Length; place++)
        {
            var damaged = whole.ToArray();
            damaged[place] ^= 1;
            var content = JournalContent.Read(new MemoryStream(damaged));
            Assert.True(content.Damage is not null || content.Header is not null);
        }
    }

    public void Dispose() => File.Delete(path);

    private static CustomerIdentity Customer(int row)
    {
        Assert.Null(CustomerIdentity.TryCreate(FormattableString.Invariant($"C-{row}"), isExternal: true, out var customer));
        return customer;
    }

    private static JournalEntry Row(int row) => new()
    {
        Row = row,
        State = RowState.Done,
        Reach = RowReach.Service,
        Result = new Dictionary<string, string> { ["Status"] = "Updated", ["Url"] = "https://x/Göteborg" },
    };

    private static byte[] Header() => new JobIdentity
    {
        Input = "hash",
        BaseUri = "https://localhost/",
        Keys = "keys",
        Parameters = new Dictionary<string, string> { ["City"] = "Lund" },
    }.ToHeader().ToLine();

    private static Action Flushing(BlockingCollection<TaskCompletionSource> disk) => () =>
    {
        var flush = new TaskCompletionSource();
        disk.Add(flush);
        flush.Task.GetAwaiter().GetResult();
    };

    private Journal Open(Action flush)
    {
        File.WriteAllBytes(path, Header());
        // Others read it here, to see what the disk has.
        var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 1);
        return new Journal(file, path, JournalContent.Read(file), JournalHolder.Write(path), flush);
    }

    private sealed class CountedWork(Action sent) : IRowWork
    {
        public async Task RunAsync(RunRow row, CancellationToken cancellationToken)
        {
            lock (this)
                sent();
            await Task.Yield();
        }
    }

    private sealed class NoOutput : IRunOutput
    {
        public void Result(RunRow row)
        {
            // Nobody asks.
        }

        public void Error(RunRow row, Failure failure) => Assert.Fail(failure.Message);

        public void Warning(string text) => Assert.Fail(text);

        public void Line(LogLine line) => Assert.Fail(line.Text);

        public void Progress(ProgressReport? report)
        {
            // Nobody asks.
        }
    }
}
