using System;
using System.IO;
using System.Linq;
using PinDeliver.Tests.Help.Generation;
using Xunit;

namespace PinDeliver.Tests.Help;

/// <summary>The committed help is what the cmdlets, their doc comments and the pages say.</summary>
public sealed class MamlTests
{
    private const string ToMakeItAnew =
        "dotnet test --project tests/PinDeliver.Tests -e PINDELIVER_WRITE_HELP=1 -- --filter-class PinDeliver.Tests.Help.MamlTests";

    [Fact]
    public void The_committed_help_is_what_the_sources_say()
    {
        var generated = MamlFile.Generate();
        if (Environment.GetEnvironmentVariable("PINDELIVER_WRITE_HELP") == "1")
            File.WriteAllText(MamlFile.Committed, generated);
        // A checkout may have turned the line ends.
        Assert.True(
            generated == File.ReadAllText(MamlFile.Committed).ReplaceLineEndings("\n"),
            $"{MamlFile.Committed} is not what its sources say. To make it anew: {ToMakeItAnew}");
    }

    [Fact]
    public void Every_cmdlet_has_a_page_and_every_page_a_cmdlet()
    {
        var pages = Directory.GetFiles(MamlFile.Folder, "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(MamlFile.Cmdlets().Select(cmdlet => cmdlet.Name), pages);
    }
}
