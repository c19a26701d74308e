using System.Collections.Generic;

namespace PinDeliver.Benchmarks.Figures;

/// <summary>Peak memory of a long run beside a short one, each in a process of its own.</summary>
internal static class Memory
{
    public static IEnumerable<Figure> Measure()
    {
        using var sandbox = new SandboxProcess();
        var few = Script.Run("Memory.ps1", Layout.Manifest, sandbox.BaseUri.AbsoluteUri, "10000")["peak"];
        var many = Script.Run("Memory.ps1", Layout.Manifest, sandbox.BaseUri.AbsoluteUri, "1000000")["peak"];
        yield return new Figure("peak memory, 1,000,000 rows against 10,000", many, few, "MiB", 1.25, IsUpperBound: true);
    }
}
