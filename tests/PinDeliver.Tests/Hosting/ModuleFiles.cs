using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace PinDeliver.Tests.Hosting;

/// <summary>Where the built module is; its binaries are loaded from there and nowhere else.</summary>
internal static class ModuleFiles
{
    public static string Root => Repository.Root;

    /// <summary>Debug or Release, as the tests were built.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The folder of the module: a Release build makes the package, any other serves the clone.</summary>
    public static string Module { get; } = Configuration == "Release" ? Path.Combine(Root, "out", "PinDeliver") : Root;

    public static string Manifest { get; } = Path.Combine(Module, "PinDeliver.psd1");

    public static string Lib { get; } = Path.Combine(Module, "lib");

    /// <summary>What the build has written into the tests' assembly.</summary>
    public static string Metadata(string key) => BuiltIn.Metadata(typeof(ModuleFiles), key);

#pragma warning disable CA2255 // The tests' own types name the module's: it must be found before the first of them runs.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void LoadFromLib() => AssemblyLoadContext.Default.Resolving += (context, name) =>
    {
        var file = Path.Combine(Lib, "Core", name.Name + ".dll");
        return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    };
}
