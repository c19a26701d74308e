using System;
using System.IO;
using System.Linq;

namespace PinDeliver.Tests.Conventions;

/// <summary>A C# file of the repository.</summary>
/// <param name="Project">The folder of its project, such as <c>src/PinDeliver</c>.</param>
/// <param name="Folder">Its folder below that, such as <c>Rows/Values</c>; empty for the project's own.</param>
/// <param name="Type">The type that it is named for.</param>
/// <param name="FullPath">Where it is.</param>
internal sealed record SourceFile(string Project, string Folder, string Type, string FullPath)
{
    public int Lines { get; } = File.ReadLines(FullPath).Count();

    /// <summary>All files of a project, but for those that a build makes.</summary>
    public static SourceFile[] Of(string project)
    {
        var root = Path.Combine(Repository.Root, project);
        return Directory.GetFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => (File: file, Parts: Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)))
            .Where(found => found.Parts[0] is not ("bin" or "obj"))
            .Select(found => new SourceFile(project, string.Join('/', found.Parts[..^1]), found.Parts[^1].Split('.')[0], found.File))
            .ToArray();
    }

    public override string ToString() => $"{Project}/{(Folder.Length == 0 ? "" : Folder + "/")}{Path.GetFileName(FullPath)}";
}
