using System;
using System.Collections.Generic;
using System.Globalization;

namespace PinDeliver.Benchmarks.Figures;

/// <summary>Runs against rate limits that the module is not told of: time beside the ideal time, and no failed row.</summary>
internal static class RateLimits
{
    public static IEnumerable<Figure> Measure()
    {
        foreach (var perSecond in new[] { 20, 50 })
        {
            foreach (var burst in new[] { 0, 5, 10 })
            {
                foreach (var silent in new[] { false, true })
                    yield return Measure(perSecond, burst, silent);
            }
        }
    }

    private static Figure Measure(int perSecond, int burst, bool silent)
    {
        var rows = perSecond * 10;
        using var sandbox = new SandboxProcess(
            "--rate-limit", string.Create(CultureInfo.InvariantCulture, $"{perSecond}:{burst}{(silent ? ":silent" : "")}"));
        var figures = Script.Run(
            "Limit.ps1", Layout.Manifest, sandbox.BaseUri.AbsoluteUri, rows.ToString(CultureInfo.InvariantCulture));
        if (figures["failed"] > 0)
            throw new InvalidOperationException($"{figures["failed"]} of {rows} rows failed at {perSecond} a second, burst {burst}.");
        return new Figure(
            $"{rows} rows at a limit of {perSecond}/s, burst {burst}, {(silent ? "no Retry-After" : "Retry-After: 1")}: 0 failed, time against the ideal",
            figures["seconds"], rows / (double)perSecond, "s", 2, IsUpperBound: true);
    }
}
