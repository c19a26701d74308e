using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Desktop;

/// <summary>What ships must be loadable: on Windows PowerShell 5.1 everything is in the framework or beside the module.</summary>
public sealed class ClosureTests
{
    private static readonly string[] JsonClosure =
    [
        "Microsoft.Bcl.AsyncInterfaces.dll", "System.Buffers.dll", "System.IO.Pipelines.dll", "System.Memory.dll", "System.Numerics.Vectors.dll",
        "System.Runtime.CompilerServices.Unsafe.dll", "System.Text.Encodings.Web.dll", "System.Text.Json.dll", "System.Threading.Tasks.Extensions.dll",
        "System.ValueTuple.dll",
    ];

    private static readonly string[] Ours = ["PinDeliver.Client.dll", "PinDeliver.dll"];

    [Fact]
    public void PowerShell_7_gets_our_two_assemblies_and_nothing_else() => Assert.Equal(
        ["PinDeliver.Client.dll", "PinDeliver.Client.pdb", "PinDeliver.dll", "PinDeliver.pdb"],
        Directory.GetFileSystemEntries(Path.Combine(ModuleFiles.Lib, "Core")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Windows_PowerShell_gets_the_closure_of_System_Text_Json_besides() => Assert.Equal(
        Ours.Concat(JsonClosure).Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(ModuleFiles.Lib, "Desktop"), "*.dll").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_reference_of_the_net472_build_is_in_the_framework_or_shipped_in_a_version_that_is_served()
    {
        var shipped = Versions(Path.Combine(ModuleFiles.Lib, "Desktop"));
        var references = ModuleFiles.Metadata("NetFrameworkReferences");
        var framework = Versions(references);
        foreach (var (name, version) in Versions(Path.Combine(references, "Facades")))
            framework[name] = version;
        // The host brings its own.
        framework["System.Management.Automation"] = new Version(3, 0, 0, 0);
        var missing = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(ModuleFiles.Lib, "Desktop"), "*.dll"))
        {
            foreach (var (name, version) in ReferencesOf(file))
            {
                var served = shipped.TryGetValue(name, out var ours) && ours >= version;
                if (!served && !(framework.TryGetValue(name, out var theirs) && theirs >= version))
                    missing.Add($"{Path.GetFileName(file)} -> {name} {version}");
            }
        }

        Assert.Empty(missing);
    }

    private static Dictionary<string, Version> Versions(string folder)
    {
        var versions = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.GetFiles(folder, "*.dll"))
        {
            using var stream = File.OpenRead(file);
            using var image = new PEReader(stream);
            // The reference set holds a few native files and modules too.
            if (image.HasMetadata && image.GetMetadataReader() is { IsAssembly: true } metadata)
                versions[Path.GetFileNameWithoutExtension(file)] = metadata.GetAssemblyDefinition().Version;
        }

        return versions;
    }

    private static List<(string Name, Version Version)> ReferencesOf(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle))
            .Select(reference => (metadata.GetString(reference.Name), reference.Version)).ToList();
    }
}
