using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Conventions;

/// <summary>Who may know whom: the plan in .github/CONTRIBUTING.md, held against the compiled code.</summary>
public sealed class PlanTests
{
    private static readonly CodeMap Client = new("src/PinDeliver.Client", Path.Combine(ModuleFiles.Lib, "Core", "PinDeliver.Client.dll"));
    private static readonly CodeMap Module = new("src/PinDeliver", Path.Combine(ModuleFiles.Lib, "Core", "PinDeliver.dll"));
    private static readonly CodeMap Sandbox = new("src/PinDeliver.Sandbox", Path.Combine(AppContext.BaseDirectory, "PinDeliver.Sandbox.dll"));

    [Fact]
    public void The_client_knows_neither_PowerShell_nor_the_module()
    {
        Assert.Contains("System.Net.Http", Client.References);
        Assert.DoesNotContain(Client.References, name => name is "System.Management.Automation" or "PinDeliver");
    }

    [Theory]
    [InlineData("Files")]
    [InlineData("Runs")]
    [InlineData("Sending")]
    public void What_runs_without_an_engine_knows_none(string folder)
    {
        var types = Module.Types.Where(type => type.Folder.Split('/')[0] == folder).ToList();
        Assert.NotEmpty(types);
        Assert.Empty(types.SelectMany(type => type.Uses.Where(IsOfTheEngine).Select(used => $"{type.Type} uses {used}")));
    }

    [Fact]
    public void Commands_are_known_by_nobody_but_what_loads_the_module() => Assert.Empty(
        Module.FolderUses.Where(use => use.To == "Commands" && use.From is not ("Hosting" or "Commands/Completion")).Select(use => use.Why));

    [Theory]
    [InlineData("Rows", "Files")]
    [InlineData("Rows", "Runs")]
    [InlineData("Files", "Runs")]
    [InlineData("Sending", "Runs")]
    [InlineData("Rows", "Sending")]
    [InlineData("Results", "Runs")]
    public void An_earlier_step_of_a_row_does_not_know_a_later_one(string earlier, string later) => Assert.Empty(
        Module.FolderUses.Where(use => use.From.Split('/')[0] == earlier && use.To.Split('/')[0] == later).Select(use => use.Why));

    [Fact]
    public void No_folders_of_the_client_know_each_other_in_circles() => Assert.Empty(Circles(Client));

    [Fact]
    public void No_folders_of_the_module_know_each_other_in_circles() => Assert.Empty(Circles(Module));

    [Fact]
    public void No_folders_of_the_sandbox_know_each_other_in_circles() => Assert.Empty(Circles(Sandbox));

    private static bool IsOfTheEngine(string type) => type.StartsWith("System.Management.Automation", StringComparison.Ordinal);

    // What keeps two folders from being understood one after the other, with the types that do it.
    private static IEnumerable<string> Circles(CodeMap map)
    {
        var uses = map.FolderUses.ToList();
        Assert.NotEmpty(uses);
        var known = uses.ToLookup(use => use.From, use => use.To);
        return uses.Where(use => Reached(known, use.To).Contains(use.From))
            .Select(use => $"{use.From} -> {use.To}: {use.Why}").Distinct().Order(StringComparer.Ordinal);
    }

    private static HashSet<string> Reached(ILookup<string, string> known, string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([from]);
        while (next.TryPop(out var folder))
        {
            if (reached.Add(folder))
            {
                foreach (var other in known[folder])
                    next.Push(other);
            }
        }

        return reached;
    }
}
