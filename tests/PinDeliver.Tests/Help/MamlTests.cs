using System;
using System.IO;
using System.Linq;
using PinDeliver.HelpFile;
using Xunit;

namespace PinDeliver.Tests.Help;

/// <summary>The committed help, and the README's table of errors, are what the cmdlets, their doc comments and the pages say.</summary>
public sealed class MamlTests
{
    [Fact]
    public void The_committed_help_is_what_the_sources_say()
    {
        // A checkout may have turned the line ends.
        Assert.True(
            MamlFile.Generate() == File.ReadAllText(MamlFile.Committed).ReplaceLineEndings("\n"),
            $"{MamlFile.Committed} is not what its sources say. To make it anew: dotnet run --project tests/PinDeliver.HelpFile");
    }

    [Fact]
    public void The_READMEs_table_of_errors_is_what_the_sources_say() => Assert.True(
        ErrorsTable.Generate() == File.ReadAllText(ErrorsTable.File).ReplaceLineEndings("\n"),
        $"{ErrorsTable.File} is not what its sources say. To make it anew: dotnet run --project tests/PinDeliver.HelpFile");

    [Fact]
    public void Every_cmdlet_has_a_page_and_every_page_a_cmdlet()
    {
        var pages = Directory.GetFiles(MamlFile.Folder, "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(MamlFile.Cmdlets().Select(cmdlet => cmdlet.Name), pages);
    }
}
