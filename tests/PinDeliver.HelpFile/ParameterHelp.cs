using System.Collections.Generic;

namespace PinDeliver.HelpFile;

/// <summary>A parameter as help shows it.</summary>
internal sealed record ParameterHelp
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>What the user gives, such as <c>text</c>; the .NET type where that says it best.</summary>
    public required string Type { get; init; }

    /// <summary>The values of an enumeration, else none.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    public required bool IsSwitch { get; init; }

    public required bool IsMandatory { get; init; }

    /// <summary>Zero-based, or null for a named parameter.</summary>
    public required int? Position { get; init; }

    public required bool TakesPipelineInput { get; init; }

    public required string Aliases { get; init; }

    public required string Default { get; init; }
}
