using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace PinDeliver.Tests.Conventions;

/// <summary>Files are short, and each is named for the one type in it, so that a newcomer finds it by its name.</summary>
public sealed partial class FileTests
{
    private const int LongestFile = 200;
    private const int LongestMedian = 60;

    private static readonly SourceFile[] Sources = Below("src");
    private static readonly SourceFile[] Tests = Below("tests");

    [Fact]
    public void No_source_file_is_over_200_lines() =>
        Assert.Empty(Sources.Where(file => file.Lines > LongestFile).Select(file => $"{file}: {file.Lines}"));

    [Fact]
    public void Half_of_the_source_files_are_at_most_60_lines()
    {
        var lines = Sources.Select(file => file.Lines).Order().ToArray();
        Assert.InRange(lines[lines.Length / 2], 1, LongestMedian);
    }

    // Program.cs holds statements, and Polyfills.cs what the compiler asks for on .NET Framework.
    [Fact]
    public void Each_file_has_one_type_which_has_its_name() => Assert.All(
        Sources.Concat(Tests).Where(file => file.Type is not ("Program" or "Polyfills")),
        file => Assert.Equal((file.ToString(), file.Type), (file.ToString(), string.Join(" ", TypesOf(file)))));

    [Fact]
    public void A_namespace_is_that_of_the_folder_but_users_find_public_types_in_PinDeliver() => Assert.All(
        Sources.Where(file => file.Project is "src/PinDeliver" or "src/PinDeliver.Client" && file.Type != "Polyfills"), file =>
        {
            // Nobody names a cmdlet's type.
            var isPublic = file.Folder.Split('/')[0] != "Commands"
                && File.ReadLines(file.FullPath).Any(line => line.StartsWith("public ", StringComparison.Ordinal));
            var folder = string.Join('.', file.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Prepend("PinDeliver"));
            var expected = isPublic || IsSharedByAll(file) ? "PinDeliver" : folder;
            Assert.Equal((file.ToString(), expected), (file.ToString(), NamespaceOf(file)));
        });

    // What every floor of the client names is named without a using.
    private static bool IsSharedByAll(SourceFile file) => file.Project == "src/PinDeliver.Client" && file.Folder is "Text" or "Errors" or "Customers";

    private static string NamespaceOf(SourceFile file) => File.ReadLines(file.FullPath)
        .Single(line => line.StartsWith("namespace ", StringComparison.Ordinal))["namespace ".Length..].TrimEnd(';');

    private static SourceFile[] Below(string folder) => Directory.GetDirectories(Path.Combine(Repository.Root, folder))
        .SelectMany(project => SourceFile.Of($"{folder}/{Path.GetFileName(project)}")).ToArray();

    private static IEnumerable<string> TypesOf(SourceFile file) => File.ReadLines(file.FullPath)
        .Select(line => TopLevelType().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"^((public|internal|file|sealed|static|abstract|partial|readonly|ref) )+(class|struct|record struct|record|interface|enum|delegate \S+) (?<name>\w+)")]
    private static partial Regex TopLevelType();
}
