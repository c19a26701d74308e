using System.Collections.Generic;
using System.IO;

namespace PinDeliver.Benchmarks.Figures;

/// <summary>Updates that find nothing to change, and the job with its journal, beside plain updates of the same file.</summary>
internal static class JobRun
{
    public static IEnumerable<Figure> Measure()
    {
        var folder = Directory.CreateTempSubdirectory("pindeliver-job-");
        try
        {
            using var sandbox = new SandboxProcess("--latency-ms", "20");
            var figures = Script.Run("Job.ps1", Layout.Manifest, sandbox.BaseUri.AbsoluteUri, folder.FullName, "5000", "32");
            yield return new Figure(
                "`-SkipUnchanged` where nothing differs, 32 in flight, 20 ms, against plain updates", figures["unchanged"], figures["plain"], "rows/s", 0.95);
            yield return new Figure(
                "`-SkipUnchanged` where 1 row in 100 differs, 32 in flight, 20 ms, against plain updates", figures["differ"], figures["plain"], "rows/s", 0.953);
            yield return new Figure("the job, journal on, 32 in flight, 20 ms, against the bare pipeline", figures["job"], figures["plain"], "rows/s", 0.95);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
