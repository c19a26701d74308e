using System;
using System.Diagnostics;
using System.IO;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;

namespace PinDeliver.Tests.Jobs;

/// <summary>A job in the official PowerShell, in a process of its own.</summary>
internal sealed class JobProcess : IDisposable
{
    private readonly JobFolder folder;
    private readonly SandboxServer sandbox;
    private readonly Process process;
    private readonly int updatesBefore;

    public JobProcess(JobFolder folder, SandboxServer sandbox, string options)
    {
        this.folder = folder;
        this.sandbox = sandbox;
        updatesBefore = sandbox.Ledger.Count;
        var start = OfficialPowerShell.StartInfo(
            "-NoProfile", "-NonInteractive", "-Command",
            $"Import-Module '{ModuleFiles.Manifest}'; $code = 1; try {{ $code = (Update-PinDeliverCustomerFromCsv kunder.csv {options}).ExitCode }} finally {{ exit $code }}");
        start.WorkingDirectory = Path.GetDirectoryName(folder.Input);
        start.Environment["PINDELIVER_BASE_URI"] = sandbox.BaseUri.AbsoluteUri;
        start.Environment["PINDELIVER_API_KEY"] = sandbox.Options.ApiKey;
        start.Environment["PINDELIVER_API_CLIENT_KEY"] = sandbox.Options.ApiClientKey;
        process = Process.Start(start)!;
        process.StandardInput.Close();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Ends the process once it has sent so many updates that were applied; it is the process that sends which gets the signal.</summary>
    public void Kill(Signal signal, int updates)
    {
        while ((updates == 0 ? !File.Exists(folder.Journal) : sandbox.Ledger.Count - updatesBefore < updates) && !process.WaitForExit(2))
        {
            // Not yet.
        }

        // Windows has no signals.
        if (signal == Signal.Kill || OperatingSystem.IsWindows())
        {
            process.Kill();
            return;
        }

        var name = signal switch { Signal.Terminate => "TERM", Signal.Interrupt => "INT", _ => "HUP" };
        using var kill = Process.Start("sh", ["-c", FormattableString.Invariant($"kill -{name} {process.Id} 2>/dev/null")]);
        kill.WaitForExit();
    }

    /// <summary>The exit code, once there is one.</summary>
    public int WaitForExit()
    {
        process.WaitForExit();
        return process.ExitCode;
    }

    public void Dispose() => process.Dispose();
}
