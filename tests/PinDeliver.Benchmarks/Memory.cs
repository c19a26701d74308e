using System;
using System.Diagnostics;
using System.Globalization;

namespace PinDeliver.Benchmarks;

/// <summary>Peak memory of a long file against a short one, each in a process of its own.</summary>
internal static class Memory
{
    public const string ChildArgument = "--memory-of";

    public static void Run()
    {
        using var sandbox = new SandboxProcess(0);
        var few = Measure(sandbox.BaseUri, 2_000);
        var many = Measure(sandbox.BaseUri, 200_000);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| peak memory, 200,000 rows against 2,000 | {many:0.0} MiB / {few:0.0} MiB | {many / few:0.00} | at most 1.25 |"));
    }

    public static void RunChild(Uri baseUri, int count)
    {
        using (var cmdlet = new HostedCmdlet(baseUri))
            cmdlet.Update(count, 8);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64);
    }

    private static double Measure(Uri baseUri, int count)
    {
        var output = Child.Run("dotnet", typeof(Memory).Assembly.Location, ChildArgument, count.ToString(CultureInfo.InvariantCulture), baseUri.AbsoluteUri);
        return long.Parse(output.Trim(), CultureInfo.InvariantCulture) / 1024.0 / 1024.0;
    }
}
