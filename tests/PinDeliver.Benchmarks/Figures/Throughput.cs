using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PinDeliver.Benchmarks.Figures;

/// <summary>Rows a second beside bare HttpClient, and beside the loop that admins write by hand.</summary>
internal static class Throughput
{
    // Without latency client and server take turns on the same cores, and how well they do varies from process to process: the median.
    private const int Processes = 7;

    public static IEnumerable<Figure> Measure()
    {
        foreach (var (latency, width, count, wanted) in new[] { (0, 8, 10_000, 0.75), (20, 32, 5_000, 0.95) })
        {
            var runs = Enumerable.Range(0, latency == 0 ? Processes : 1).Select(_ => Run(latency, width, count))
                .OrderBy(run => run["ours"] / run["bare"]).ToList();
            var median = runs[runs.Count / 2];
            yield return new Figure(
                $"rows/s, {width} in flight, {latency} ms latency, against bare HttpClient", median["ours"], median["bare"], "rows/s", wanted);
        }

        using var direct = new SandboxProcess();
        var loop = Script.Run("Loop.ps1", Layout.Manifest, direct.BaseUri.AbsoluteUri);
        yield return new Figure("rows/s, one at a time, against `ForEach-Object { Invoke-RestMethod }`", loop["ours"], loop["loop"], "rows/s", 4);
    }

    private static Dictionary<string, double> Run(int latency, int width, int count)
    {
        using var sandbox = new SandboxProcess("--latency-ms", Text(latency));
        return Script.Run(
            "Throughput.ps1", Layout.Manifest, sandbox.BaseUri.AbsoluteUri, typeof(Throughput).Assembly.Location, Text(count), Text(width));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
