using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace PinDeliver.Tests.Conventions;

/// <summary>The list of faults and the tests of faults say the same.</summary>
public sealed partial class FaultListTests
{
    private static readonly Dictionary<int, string[]> List = File
        .ReadAllLines(Path.Combine(Repository.Root, "tests", "PinDeliver.Tests", "Faults", "README.md"))
        .Select(line => Line().Match(line)).Where(match => match.Success)
        .ToDictionary(match => Number(match), match => ClassName().Matches(match.Groups["tests"].Value).Select(name => name.Groups["name"].Value).ToArray());

    private static readonly SourceFile[] Files =
        [.. SourceFile.Of("tests/PinDeliver.Tests"), .. SourceFile.Of("tests/PinDeliver.Client.Tests")];

    [Fact]
    public void The_lines_are_numbered_without_a_gap() => Assert.Equal(Enumerable.Range(1, List.Count), List.Keys);

    [Fact]
    public void Every_class_that_a_line_names_exists() =>
        Assert.Empty(List.Values.SelectMany(names => names).Except(Files.Select(file => file.Type)));

    [Fact]
    public void Every_test_of_a_fault_is_named_by_its_line()
    {
        var tests = Files.SelectMany(file => TestName().Matches(File.ReadAllText(file.FullPath)).Select(match => (file.Type, Line: Number(match)))).ToList();
        Assert.NotEmpty(tests);
        Assert.Empty(tests.Where(test => !List.TryGetValue(test.Line, out var names) || !names.Contains(test.Type)).Distinct());
    }

    private static int Number(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (?<number>\d+) \|.*\| (?<tests>[^|]*) \|$")]
    private static partial Regex Line();

    [GeneratedRegex("`(?<name>[A-Za-z]+)`")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"\bFault_(?<number>\d\d)_")]
    private static partial Regex TestName();
}
