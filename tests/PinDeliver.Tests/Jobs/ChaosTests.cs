using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Jobs;

/// <summary>
/// Jobs in processes of their own, killed at random moments and run again until they are at their end, against the ledger of the server.
/// A short round; the whole one: PINDELIVER_CHAOS_RUNS=200 dotnet test --project tests/PinDeliver.Tests -- --filter-class PinDeliver.Tests.Jobs.ChaosTests
/// </summary>
public sealed class ChaosTests
{
    private const int Rows = 500;
    private const int ThrottleLimit = 4;
    private const int Interrupt = 2;
    private const int Kill = 9;
    private const int Terminate = 15;

    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("PINDELIVER_CHAOS_RUNS") ?? "2", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Fault_52_a_job_killed_at_random_moments_loses_no_row_and_sends_none_again_that_was_updated()
    {
        var random = new Random(20261125);
        string? expected = null;
        for (var round = 0; round < Runs; round++)
        {
            await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true, Latency = TimeSpan.FromMilliseconds(10), RecordRequests = false });
            using var folder = new JobFolder(sandbox, JobFolder.Rows(Rows));
            var kills = 0;
            // The first run of all is left alone, and tells what the files are to be.
            while (Run(folder, sandbox, expected is null ? null : (random.Next(1, Rows), random.Next(3) switch { 0 => Kill, 1 => Terminate, _ => Interrupt })) != 0)
                Assert.InRange(++kills, 1, Rows);

            Assert.Equal("kunder.log kunder.results.csv", folder.Files);
            var results = folder.Read("kunder.results.csv").Replace(sandbox.BaseUri.AbsoluteUri, "", StringComparison.Ordinal);
            expected ??= results;
            Assert.Equal(expected, results);
            var sent = sandbox.Ledger.GroupBy(entry => entry.Identity).ToDictionary(customer => customer.Key, customer => customer.Count());
            Assert.Equal(Rows, sent.Count);
            Assert.InRange(sandbox.Ledger.Count, Rows, Rows + kills * ThrottleLimit);
        }
    }

    // A moment is a number of updates that the server has applied; the signal goes to the process that sends.
    private static int Run(JobFolder folder, SandboxServer sandbox, (int Updates, int Signal)? kill)
    {
        var start = OfficialPowerShell.StartInfo(
            "-NoProfile", "-NonInteractive", "-Command",
            $"Import-Module '{ModuleFiles.Manifest}'; $code = 1; try {{ $code = (Update-PinDeliverCustomerFromCsv '{folder.Input}').ExitCode }} finally {{ exit $code }}");
        start.Environment["PINDELIVER_BASE_URI"] = sandbox.BaseUri.AbsoluteUri;
        start.Environment["PINDELIVER_API_KEY"] = sandbox.Options.ApiKey;
        start.Environment["PINDELIVER_API_CLIENT_KEY"] = sandbox.Options.ApiClientKey;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var before = sandbox.Ledger.Count;
        if (kill is { } at)
        {
            while (sandbox.Ledger.Count - before < at.Updates && !process.WaitForExit(5))
            {
                // Not yet.
            }

            Send(at.Signal, process);
        }

        process.WaitForExit();
        _ = output.Result + errors.Result;
        return process.ExitCode;
    }

    // Windows has no signals.
    private static void Send(int signal, Process process)
    {
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
            return;
        }

        using var kill = Process.Start("sh", ["-c", FormattableString.Invariant($"kill -{signal} {process.Id} 2>/dev/null")]);
        kill.WaitForExit();
    }
}
