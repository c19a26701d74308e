using System;
using System.IO;

namespace PinDeliver.Benchmarks;

/// <summary>Where things are.</summary>
internal static class Layout
{
    public static string Root { get; } = FindRoot();

    public static string Manifest { get; } = Path.Combine(Root, "PinDeliver.psd1");

    public static string SandboxDll { get; } = Path.Combine(
        Root, "src", "PinDeliver.Sandbox", "bin", Configuration, "net10.0", "PinDeliver.Sandbox.dll");

    private static string Configuration => Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PinDeliver.psd1")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The manifest is in no parent folder.");
        return folder;
    }
}
