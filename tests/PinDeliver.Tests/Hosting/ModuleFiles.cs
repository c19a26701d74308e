using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace PinDeliver.Tests.Hosting;

/// <summary>Where the built module is; its binaries are loaded from there and nowhere else.</summary>
internal static class ModuleFiles
{
    public static string Root { get; } = FindRoot();

    public static string Manifest { get; } = Path.Combine(Root, "PinDeliver.psd1");

    public static string Lib { get; } = Path.Combine(Root, "lib");

    /// <summary>Debug or Release, as the tests were built.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>What the build has written into the tests' assembly.</summary>
    public static string Metadata(string key) => typeof(ModuleFiles).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;

#pragma warning disable CA2255 // The tests' own types name the module's: it must be found before the first of them runs.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void LoadFromLib() => AssemblyLoadContext.Default.Resolving += (context, name) =>
    {
        var file = Path.Combine(Lib, "net8.0", name.Name + ".dll");
        return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    };

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PinDeliver.psd1")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The manifest is in no parent folder.");
        return folder;
    }
}
