using System.Collections.Generic;
using System.Globalization;

namespace PinDeliver.Benchmarks.Figures;

/// <summary>Rows a second beside bare HttpClient, and beside the loop that admins write by hand.</summary>
internal static class Throughput
{
    public static IEnumerable<Figure> Measure()
    {
        foreach (var (latency, width, count, wanted) in new[] { (0, 8, 10_000, 0.75), (20, 32, 5_000, 0.95) })
        {
            using var sandbox = new SandboxProcess("--latency-ms", latency.ToString(CultureInfo.InvariantCulture));
            var figures = Script.Run(
                "Throughput.ps1", Layout.Manifest, sandbox.BaseUri.AbsoluteUri, typeof(Throughput).Assembly.Location, Text(count), Text(width));
            yield return new Figure(
                $"rows/s, {width} in flight, {latency} ms latency, against bare HttpClient", figures["ours"], figures["bare"], "rows/s", wanted);
        }

        using var direct = new SandboxProcess();
        var loop = Script.Run("Loop.ps1", Layout.Manifest, direct.BaseUri.AbsoluteUri);
        yield return new Figure("rows/s, one at a time, against `ForEach-Object { Invoke-RestMethod }`", loop["ours"], loop["loop"], "rows/s", 4);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
