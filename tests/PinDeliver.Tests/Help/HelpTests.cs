using System;
using System.IO;
using System.Linq;
using PinDeliver.HelpFile;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Help;

/// <summary>What Get-Help finds for the built module.</summary>
public sealed class HelpTests : IDisposable
{
    private readonly Shell shell = new();

    public static TheoryData<string> Cmdlets { get; } = new(MamlFile.Cmdlets().Select(cmdlet => cmdlet.Name));

    public static TheoryData<string> Topics { get; } = new(
        Directory.GetFiles(MamlFile.Folder, "about_*.help.txt").Select(file => Path.GetFileName(file)[..^".help.txt".Length]));

    public void Dispose() => shell.Dispose();

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Every_parameter_has_text_and_says_what_it_takes(string cmdlet)
    {
        var output = shell.Run($$"""
            $help = Get-Help {{cmdlet}} -Full
            foreach ($parameter in (Get-Command {{cmdlet}}).Parameters.Values) {
                if ($parameter.Name -in [System.Management.Automation.Cmdlet]::CommonParameters) { continue }
                $found = @($help.parameters.parameter | Where-Object name -eq $parameter.Name)
                if ($found.Count -ne 1) { "-$($parameter.Name) is there $($found.Count) times"; continue }
                if (-not "$($found[0].description.Text)".EndsWith('.')) { "-$($parameter.Name) has no sentence" }
                if ("$($found[0].parameterValue)" -in '', 'Object') { "-$($parameter.Name) does not say what it takes" }
                $aliases = if ($parameter.Aliases) { $parameter.Aliases -join ', ' } else { 'none' }
                if ($found[0].aliases -ne $aliases) { "-$($parameter.Name) has the aliases $aliases" }
            }
            """);
        output.ThrowIfFailed();
        Assert.Empty(output.Objects);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Every_part_of_a_cmdlets_help_is_there(string cmdlet)
    {
        var help = shell.Run($$"""
            $help = Get-Help {{cmdlet}} -Full
            @{
                Synopsis = $help.Synopsis
                Description = "$($help.description.Text)"
                Sets = @($help.syntax.syntaxItem).Count - (Get-Command {{cmdlet}}).ParameterSets.Count
                Outputs = "$($help.returnValues.returnValue.description.Text)"
                Notes = "$($help.alertSet.alert.Text)"
                Links = @($help.relatedLinks.navigationLink.linkText).Count
                Examples = @($help.examples.example).Count
            }
            """);
        help.ThrowIfFailed();
        var parts = (System.Collections.Hashtable)help.Objects.Single().BaseObject;
        Assert.EndsWith(".", (string)parts["Synopsis"]!, StringComparison.Ordinal);
        Assert.All(["Description", "Outputs", "Notes"], part => Assert.NotEqual("", parts[part]));
        Assert.Equal(0, parts["Sets"]);
        Assert.InRange((int)parts["Links"]!, 2, 9);
        Assert.InRange((int)parts["Examples"]!, cmdlet == "Set-PinDeliverCustomer" ? 10 : 5, 30);
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_is_found_by_its_name_and_has_a_short_description(string topic)
    {
        var output = shell.Run($"Get-Help {topic}");
        output.ThrowIfFailed();
        var found = Assert.Single(output.Objects);
        Assert.Contains("LONG DESCRIPTION", found.ToString(), StringComparison.Ordinal);
        // Get-Help about_* lists each topic with the first line of its short description, and no more.
        var listed = shell.Run($"@(Get-Help {topic}*).Synopsis.Trim()").Objects;
        Assert.NotEmpty(listed);
        Assert.All(listed, synopsis => Assert.EndsWith(".", synopsis.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void An_example_fits_into_80_columns(string cmdlet)
    {
        var lines = shell.Run($"(Get-Help {cmdlet}).examples.example | ForEach-Object {{ $_.title; $_.code -split '\\n'; $_.remarks.Text -split '\\n' }}");
        lines.ThrowIfFailed();
        Assert.NotEmpty(lines.Objects);
        // Get-Help indents them by four.
        Assert.All(lines.Objects, line => Assert.InRange(line.ToString().Length, 0, 75));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_fits_into_80_columns(string topic) => Assert.All(
        File.ReadAllLines(Path.Combine(MamlFile.Folder, topic + ".help.txt")),
        // The line of a job stands in one piece, to be copied.
        line => Assert.True(line.Length <= 79 || line.Contains("pwsh -NoProfile", StringComparison.Ordinal), line));

    [Fact]
    public void Every_link_leads_to_a_cmdlet_or_a_topic_of_the_module()
    {
        var known = Cmdlets.Concat(Topics).Select(row => row.Data).ToList();
        Assert.All(Cmdlets.SelectMany(row => MamlFile.PageOf(row.Data).Links), link => Assert.Contains(link[2..], known));
    }

    [Fact]
    public void The_binaries_folder_holds_nothing_but_the_binaries() =>
        Assert.Equal(
            ["PinDeliver.Client.dll", "PinDeliver.Client.pdb", "PinDeliver.dll", "PinDeliver.pdb"],
            Directory.GetFileSystemEntries(Path.Combine(ModuleFiles.Lib, "Core")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
