using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using Xunit;

namespace PinDeliver.Tests.Jobs;

/// <summary>
/// Jobs in processes of their own, killed at random moments and run again until they are at their end, against the ledger of the server.
/// A short round; the whole one, a quarter of an hour:
/// PINDELIVER_CHAOS_RUNS=200 dotnet run --project tests/PinDeliver.Tests -- -class PinDeliver.Tests.Jobs.ChaosTests -showLiveOutput
/// </summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int Rows = 500;
    private const int Unknown = 100;
    private const int ThrottleLimit = 4;
    private const int SomeNotDone = 2;

    private static readonly string[] Options = ["", "-SkipUnchanged -Verify -BackupPath before.csv -Force"];
    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("PINDELIVER_CHAOS_RUNS") ?? "2", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Fault_52_a_job_killed_at_random_moments_loses_no_row_and_sends_none_again_that_was_updated()
    {
        var random = new Random(20261125);
        var expected = new Dictionary<string, (string, string, string)>();
        foreach (var options in Options)
            expected[options] = await RunAsync(options, kills: 0, random, []);

        var twice = Enum.GetValues<Signal>().ToDictionary(signal => signal, _ => new List<int>());
        for (var round = 0; round < Runs; round++)
        {
            var options = Options[round % Options.Length];
            Assert.Equal(expected[options], await RunAsync(options, kills: random.Next(1, 4), random, twice));
            var kills = twice.Where(signal => signal.Value.Count > 0).Select(signal =>
                FormattableString.Invariant($"{signal.Value.Count} {signal.Key} ({signal.Value.Sum()} rows sent twice, at most {signal.Value.Max()} a kill)"));
            output.WriteLine($"{round + 1} runs of {Rows} rows, their files those of a run left alone: {string.Join(", ", kills)}");
        }
    }

    // The result and retry files, and what the backup holds in any order.
    private static async Task<(string Results, string Retry, string Backup)> RunAsync(
        string options, int kills, Random random, Dictionary<Signal, List<int>> twice)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Latency = TimeSpan.FromMilliseconds(5), RecordRequests = false });
        using var folder = new JobFolder(sandbox, JobFolder.Rows(Rows));
        for (var row = 1; row <= Rows; row++)
        {
            if (row % Unknown != 0)
                sandbox.Customers.Seed(FormattableString.Invariant($"{50_000 + row}"), $"C-{row}", new JsonObject { ["city"] = "Lund" });
        }

        var (code, unknown) = (0, 0);
        var (sent, repeated) = Count(sandbox);
        for (Signal? reason = null; code != SomeNotDone; kills--)
        {
            using var process = new JobProcess(folder, sandbox, options);
            Signal? kill = kills > 0 ? (Signal)random.Next(Enum.GetValues<Signal>().Length) : null;
            if (kill is { } signal)
                process.Kill(signal, updates: random.Next(Rows - sent));
            code = process.WaitForExit();
            var (sentBefore, repeatedBefore) = (sent, repeated);
            (sent, repeated) = Count(sandbox);
            // What this run sent again, a kill before it had left unknown; SIGTERM and SIGHUP let the rows in flight finish.
            Assert.InRange(repeated - repeatedBefore, 0, unknown);
            if (reason is { } leftUnknown)
                twice[leftUnknown][^1] += repeated - repeatedBefore;
            // Rows go in order: once others have gone, those are known. A run that was killed at its start has sent none of them.
            if (sent > sentBefore + ThrottleLimit)
                unknown = 0;
            if (kill is not { } last)
                continue;
            twice[last].Add(0);
            reason = last is Signal.Kill or Signal.Interrupt || unknown == 0 ? last : reason;
            if (last is Signal.Kill or Signal.Interrupt)
                unknown += ThrottleLimit;
        }

        Assert.Equal(Rows - (Rows / Unknown), sent);
        Assert.DoesNotContain("journal", folder.Files, StringComparison.Ordinal);
        string Read(string file) => folder.Read(file).Replace(sandbox.BaseUri.AbsoluteUri, "", StringComparison.Ordinal);
        var backup = options.Length == 0 ? "" : string.Join('\n', Read("before.csv").Split('\n').Order(StringComparer.Ordinal));
        return (Read("kunder.results.csv"), Read("kunder.retry.csv"), backup);
    }

    private static (int Sent, int Repeated) Count(SandboxServer sandbox)
    {
        var ledger = sandbox.Ledger;
        var sent = ledger.Select(entry => entry.Identity).Distinct().Count();
        return (sent, ledger.Count - sent);
    }
}
