using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace PinDeliver.Demo;

/// <summary>The official PowerShell, restored with this project, on the console of this process: its width, its colours, its keys.</summary>
internal static class PowerShellProcess
{
    /// <summary>Where the build has put the module.</summary>
    public static string ModuleManifest { get; } = Path.GetFullPath(Path.Combine(BuiltIn("ModuleFolder"), "PinDeliver.psd1"));

    private static string Dotnet { get; } = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private static string Program { get; } = Path.Combine(BuiltIn("PowerShell"), OperatingSystem.IsWindows() ? "win" : "unix", "pwsh.dll");

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">What would follow <c>pwsh</c>.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="FileNotFoundException">It was not restored.</exception>
    public static async Task<int> RunAsync(params string[] arguments)
    {
        if (!File.Exists(Program))
            throw new FileNotFoundException($"PowerShell is not at {Program}: run dotnet restore.");
        // The machine's policy is about scripts that came from elsewhere; these came with the project.
        string[] policy = OperatingSystem.IsWindows() ? ["-ExecutionPolicy", "Bypass"] : [];
        using var process = Process.Start(new ProcessStartInfo(Dotnet, [Program, "-NoLogo", "-NoProfile", .. policy, .. arguments]))!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static string BuiltIn(string key) => typeof(PowerShellProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;
}
