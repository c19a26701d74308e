using System;
using System.IO;

namespace PinDeliver.Testing;

/// <summary>The clone that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PinDeliver.psd1")) || !Directory.Exists(Path.Combine(folder, "src")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The manifest is in no parent folder.");
        return folder;
    }
}
