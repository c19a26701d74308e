using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Conventions;

public sealed class ManifestTests
{
    [Fact]
    public void Test_ModuleManifest_is_content()
    {
        using var shell = new Shell();
        var module = (PSModuleInfo)shell.Run($"Test-ModuleManifest '{ModuleFiles.Manifest}'").Objects.Single().BaseObject;
        Assert.Equal(new Version(5, 1), module.PowerShellVersion);
        Assert.Equal(["Desktop", "Core"], module.CompatiblePSEditions);
        Assert.Contains("independent", module.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_is_plain_data_that_a_gallery_can_read()
    {
        var tree = Parser.ParseFile(ModuleFiles.Manifest, out _, out var errors);
        Assert.Empty(errors);
        var table = (Hashtable)tree.Find(node => node is HashtableAst, searchNestedScriptBlocks: false).SafeGetValue();
        Assert.DoesNotContain("*", new[] { "CmdletsToExport", "FunctionsToExport", "AliasesToExport", "VariablesToExport" }
            .SelectMany(key => ((object[])table[key]!).Cast<string>()));
        Assert.Equal(table["ModuleVersion"], typeof(PinDeliverClient).Assembly.GetName().Version!.ToString(3));
    }

    [Fact]
    public void The_changelog_has_the_manifests_version()
    {
        var version = typeof(PinDeliverClient).Assembly.GetName().Version!.ToString(3);
        Assert.Contains($"## [{version}]", File.ReadAllText(Path.Combine(ModuleFiles.Root, "CHANGELOG.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void README_and_manifest_say_that_the_module_is_independent() =>
        Assert.Contains("independent module", File.ReadAllText(Path.Combine(ModuleFiles.Root, "README.md")), StringComparison.Ordinal);
}
