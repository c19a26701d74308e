using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PinDeliver.Benchmarks.Figures;

/// <summary>Peak memory of a long run beside a short one, each in a process of its own.</summary>
internal static class Memory
{
    private const int Customers = 5_000;

    public static IEnumerable<Figure> Measure()
    {
        using var sandbox = new SandboxProcess();
        var few = Peak(sandbox, 10_000);
        var many = Peak(sandbox, 1_000_000);
        yield return new Figure("peak memory, a file of 1,000,000 rows against one of 10,000", many, few, "MiB", 1.25, IsUpperBound: true);
    }

    private static double Peak(SandboxProcess sandbox, int rows)
    {
        var file = Path.GetTempFileName();
        File.WriteAllLines(file, Enumerable.Range(1, rows).Select(row => $"{row % Customers},Lund").Prepend("Id,City"));
        var peak = Script.Run("Memory.ps1", Layout.Manifest, sandbox.BaseUri.AbsoluteUri, file)["peak"];
        File.Delete(file);
        return peak;
    }
}
