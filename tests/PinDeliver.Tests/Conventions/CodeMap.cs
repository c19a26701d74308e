using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace PinDeliver.Tests.Conventions;

/// <summary>Which type of an assembly uses which other types, read from the compiled code.</summary>
internal sealed class CodeMap
{
    private readonly Dictionary<string, string> folders;
    private readonly Dictionary<string, HashSet<string>> uses = new(StringComparer.Ordinal);

    /// <param name="project">The folder of the project, such as <c>src/PinDeliver</c>.</param>
    /// <param name="assembly">The assembly made of it.</param>
    public CodeMap(string project, string assembly)
    {
        folders = SourceFile.Of(project).GroupBy(file => file.Type).ToDictionary(same => same.Key, same => same.First().Folder, StringComparer.Ordinal);
        using var module = ModuleDefinition.ReadModule(assembly);
        References = module.AssemblyReferences.Select(reference => reference.Name).ToArray();
        foreach (var type in module.GetAllTypes())
        {
            var name = Outermost(type).Name.Split('`')[0];
            if (!uses.TryGetValue(name, out var used))
                uses.Add(name, used = new HashSet<string>(StringComparer.Ordinal));
            used.UnionWith(UsedTypes.Of(type).Select(Outermost).Select(other => other.Namespace + "." + other.Name.Split('`')[0]));
        }
    }

    /// <summary>The assemblies that it refers to.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>The types of a file each, with what they use from anywhere.</summary>
    public IEnumerable<(string Type, string Folder, IEnumerable<string> Uses)> Types =>
        uses.Where(type => folders.ContainsKey(type.Key)).Select(type => (type.Key, folders[type.Key], (IEnumerable<string>)type.Value));

    /// <summary>Which type of a folder uses which type of another one.</summary>
    public IEnumerable<(string From, string To, string Why)> FolderUses =>
        from type in Types
        from used in type.Uses
        let other = used[(used.LastIndexOf('.') + 1)..]
        where used.StartsWith("PinDeliver.", StringComparison.Ordinal) && folders.ContainsKey(other) && folders[other] != type.Folder
        select (type.Folder, folders[other], $"{type.Type} uses {other}");

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
