using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using PinDeliver.Testing;

namespace PinDeliver.Pester;

/// <summary>The suite, run whole by one version of Pester.</summary>
internal sealed class PesterSuite
{
    private readonly Lazy<IReadOnlyList<PesterTest>> results;

    private PesterSuite(string pesterFolder) => results = new Lazy<IReadOnlyList<PesterTest>>(() => Run(pesterFolder));

    /// <summary>By the newest Pester.</summary>
    public static PesterSuite Newest { get; } = new(BuiltIn.Metadata(typeof(PesterSuite), "Pester"));

    /// <summary>By the oldest Pester that the suite is meant for.</summary>
    public static PesterSuite Oldest { get; } = new(BuiltIn.Metadata(typeof(PesterSuite), "OldestPester"));

    /// <summary>What became of each <c>It</c>; runs the suite where it has not run yet.</summary>
    /// <exception cref="InvalidOperationException">PowerShell, Pester or the package is missing, or the run broke off.</exception>
    public IReadOnlyList<PesterTest> Results => results.Value;

    private static List<PesterTest> Run(string pesterFolder)
    {
        if (!File.Exists(Path.Combine(pesterFolder, "Pester.psd1")))
            throw new InvalidOperationException($"Pester is not at {pesterFolder}: run dotnet restore.");
        var resultFile = Path.GetTempFileName();
        try
        {
            var (exitCode, output) = OfficialPowerShell.Run(
                "-NoProfile", "-NonInteractive", "-File", Path.Combine(Repository.Root, "tests", "Pester", "Invoke-PesterSuite.ps1"),
                "-PesterPath", pesterFolder, "-ModulePath", Path.Combine(Repository.Root, "out", "PinDeliver"), "-ResultPath", resultFile);
            var json = File.ReadAllText(resultFile);
            return exitCode == 0 && json.Length > 0
                ? JsonSerializer.Deserialize<List<PesterTest>>(json)!
                : throw new InvalidOperationException($"The Pester run broke off with exit code {exitCode}:\n{output}");
        }
        finally
        {
            File.Delete(resultFile);
        }
    }
}
