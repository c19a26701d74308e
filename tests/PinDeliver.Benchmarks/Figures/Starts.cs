using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using PinDeliver.Testing;

namespace PinDeliver.Benchmarks.Figures;

/// <summary>Whole processes: what an import costs beside an empty binary module's, and one cold update beside Invoke-RestMethod's.</summary>
internal static class Starts
{
    private const int WarmUp = 3;
    private const int Rounds = 25;

    public static IEnumerable<Figure> Measure()
    {
        using var sandbox = new SandboxProcess();
        Environment.SetEnvironmentVariable("PINDELIVER_BASE_URI", sandbox.BaseUri.AbsoluteUri);
        Environment.SetEnvironmentVariable("PINDELIVER_API_KEY", "SANDBOX-API-KEY");
        Environment.SetEnvironmentVariable("PINDELIVER_API_CLIENT_KEY", "SANDBOX-CLIENT-KEY");
        var empty = EmptyModule();
        const string headers = "@{ 'X-PINDELIVER-API-KEY' = 'SANDBOX-API-KEY'; 'X-PINDELIVER-API-CLIENT-KEY' = 'SANDBOX-CLIENT-KEY' }";
        var times = Time(
            "exit 0",
            $"Import-Module '{Layout.Manifest}'; exit 0",
            $"Import-Module '{Path.Combine(empty.FullName, "Empty.psd1")}'; exit 0",
            $"Import-Module '{Layout.Manifest}'; $null = Set-PinDeliverCustomer 1 -City Lund; exit 0",
            $"$null = Invoke-RestMethod -Method Post -Uri '{sandbox.BaseUri}/customer/update/1' -Headers {headers} "
                + "-ContentType application/json -Body (@{customer=@{city='Lund'}} | ConvertTo-Json -Compress); exit 0");
        empty.Delete(recursive: true);
        yield return new Figure(
            "importing the module, against an empty binary module with a manifest, above a bare start",
            times[1] - times[0], times[2] - times[0], "ms", 1.3, IsUpperBound: true);
        yield return new Figure("one cold update, whole process, against Invoke-RestMethod", times[3], times[4], "ms", 0.9, IsUpperBound: true);
    }

    // A binary with one cmdlet and nothing in it, and its manifest: what any compiled module costs.
    private static DirectoryInfo EmptyModule()
    {
        var folder = Directory.CreateTempSubdirectory("pindeliver-empty-");
        var file = Path.Combine(folder.FullName, "Empty.dll");
        OfficialPowerShell.Run(
            "-NoProfile", "-Command",
            $"Add-Type -OutputAssembly '{file}' -TypeDefinition 'using System.Management.Automation; [Cmdlet(\"Get\", \"Empty\")] public class GetEmpty : PSCmdlet {{ }}'");
        File.WriteAllText(
            Path.Combine(folder.FullName, "Empty.psd1"),
            "@{ ModuleVersion = '1.0'; RootModule = 'Empty.dll'; CmdletsToExport = @('Get-Empty'); FunctionsToExport = @(); AliasesToExport = @(); VariablesToExport = @() }");
        return folder;
    }

    // Each script has a cache folder of its own, as if it were all that runs on its machine: PowerShell compiles ahead, on another core, what
    // the run before it needed, and a script that follows another's would have too little of it, or more than it needs.
    private static double[] Time(params string[] scripts)
    {
        var times = scripts.Select(_ => new List<double>()).ToArray();
        var caches = Directory.CreateTempSubdirectory("pindeliver-caches-");
        for (var round = -WarmUp; round < Rounds; round++)
        {
            for (var i = 0; i < scripts.Length; i++)
            {
                var start = OfficialPowerShell.StartInfo("-NoProfile", "-NonInteractive", "-Command", scripts[i]);
                start.Environment["XDG_CACHE_HOME"] = Path.Combine(caches.FullName, $"{i}");
                var watch = Stopwatch.StartNew();
                OfficialPowerShell.Run(start);
                if (round >= 0)
                    times[i].Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        caches.Delete(recursive: true);
        return Array.ConvertAll(times, all => all.Order().ElementAt(all.Count / 2));
    }
}
