using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace PinDeliver.Benchmarks;

/// <summary>Rows a second, the cmdlet beside bare HttpClient, turn by turn so that both see the same machine.</summary>
internal static class Throughput
{
    private const int Rounds = 5;

    public static async Task RunAsync()
    {
        Console.WriteLine("| latency | in flight | HttpClient rows/s | cmdlet rows/s | ratio |");
        Console.WriteLine("|---:|---:|---:|---:|---:|");
        foreach (var latency in new[] { 0, 5, 20 })
        {
            using var sandbox = new SandboxProcess(latency);
            using var cmdlet = new HostedCmdlet(sandbox.BaseUri);
            foreach (var width in new[] { 1, 4, 8, 32 })
            {
                var count = latency == 0 ? 10_000 : Math.Min(10_000, 1200 * width / latency);
                var (bare, ours) = (new List<double>(), new List<double>());
                for (var round = -1; round < Rounds; round++)
                {
                    var bareTime = await TimeAsync(() => BareClient.RunAsync(sandbox.BaseUri, count, width));
                    var ourTime = await TimeAsync(() => { cmdlet.Update(count, width); return Task.CompletedTask; });
                    if (round < 0)
                        continue;
                    bare.Add(count / bareTime.TotalSeconds);
                    ours.Add(count / ourTime.TotalSeconds);
                }

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {latency} ms | {width} | {Median(bare):0} | {Median(ours):0} | {Median(ours) / Median(bare):0.00} |"));
            }
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }
}
