using System;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;

namespace PinDeliver.Testing;

/// <summary>The PowerShell that its authors publish, as the restore has brought it; run by the .NET that runs the tests.</summary>
internal static class OfficialPowerShell
{
    /// <summary>What to start it with: the first argument is <see cref="Program"/>.</summary>
    public static string Dotnet { get; } = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>PowerShell itself.</summary>
    public static string Program { get; } = Path.Combine(
        BuiltIn.Metadata(typeof(OfficialPowerShell), "PowerShell"), OperatingSystem.IsWindows() ? "win" : "unix", "pwsh.dll");

    /// <summary>Runs it to its end, without input, colours and telemetry.</summary>
    /// <param name="arguments">What would follow <c>pwsh</c>.</param>
    /// <returns>The exit code, and everything that was written, errors included.</returns>
    /// <exception cref="InvalidOperationException">It was not restored.</exception>
    public static (int ExitCode, string Output) Run(params string[] arguments) => Run(StartInfo(arguments));

    /// <summary>Runs to its end what <see cref="StartInfo"/> gave, without input.</summary>
    /// <param name="start">How to start it.</param>
    /// <returns>The exit code, and everything that was written, errors included.</returns>
    public static (int ExitCode, string Output) Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    /// <summary>The same for a test that wants to act meanwhile; all three streams are redirected.</summary>
    public static ProcessStartInfo StartInfo(params string[] arguments)
    {
        if (!File.Exists(Program))
            throw new InvalidOperationException($"The official PowerShell is not at {Program}: run dotnet restore.");
        var start = new ProcessStartInfo(Dotnet, [Program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        return start;
    }
}
