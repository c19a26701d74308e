using System;
using System.Diagnostics;
using System.IO;

namespace PinDeliver.Benchmarks;

/// <summary>The sandbox in a process of its own, so that its work is not counted as the client's.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private const string FirstLine = "PinDeliver sandbox: ";
    private readonly Process process;

    /// <param name="options">The sandbox's own, such as <c>--latency-ms 20</c>.</param>
    public SandboxProcess(params string[] options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var argument in (string[])[Layout.SandboxDll, "--port", "0", "--auto-create", "--no-record", "--quiet", .. options])
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        var line = process.StandardOutput.ReadLine();
        if (line?.StartsWith(FirstLine, StringComparison.Ordinal) != true)
            throw new InvalidOperationException($"The sandbox said: {line}");
        BaseUri = new Uri(line[FirstLine.Length..]);
        // What it says after that is read away, or it would stop at a full pipe.
        _ = process.StandardOutput.ReadToEndAsync();
    }

    public Uri BaseUri { get; }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
