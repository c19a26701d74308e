using System;
using System.IO;
using PinDeliver.Testing;

namespace PinDeliver.Benchmarks;

/// <summary>Where things are.</summary>
internal static class Layout
{
    /// <summary>A Release build makes the package, any other serves the clone.</summary>
    public static string Manifest { get; } = Configuration == "Release"
        ? Path.Combine(Repository.Root, "out", "PinDeliver", "PinDeliver.psd1")
        : Path.Combine(Repository.Root, "PinDeliver.psd1");

    public static string SandboxDll { get; } = Path.Combine(
        Repository.Root, "src", "PinDeliver.Sandbox", "bin", Configuration, "net10.0", "PinDeliver.Sandbox.dll");

    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
}
