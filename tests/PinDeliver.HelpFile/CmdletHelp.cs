using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace PinDeliver.HelpFile;

/// <summary>What a built cmdlet says of itself: the parameter sets as the engine sees them, with the properties' doc comments.</summary>
internal sealed class CmdletHelp
{
    private readonly Type type;
    private readonly object instance;
    private readonly DocComments comments;

    public CmdletHelp(Type type, DocComments comments)
    {
        this.type = type;
        this.comments = comments;
        instance = Activator.CreateInstance(type)!;
        var attribute = type.GetCustomAttribute<CmdletAttribute>()!;
        (Verb, Noun) = (attribute.VerbName, attribute.NounName);
        Sets = new CmdletInfo(Name, type).ParameterSets
            .OrderByDescending(set => set.IsDefault).ThenBy(set => set.Name, StringComparer.Ordinal)
            .Select(set => (IReadOnlyList<ParameterHelp>)Shown(set).ToList()).ToList();
    }

    public string Verb { get; }

    public string Noun { get; }

    public string Name => $"{Verb}-{Noun}";

    /// <summary>The parameters of each set, the default one first, in the order of the syntax.</summary>
    public IReadOnlyList<IReadOnlyList<ParameterHelp>> Sets { get; }

    /// <summary>Every parameter once, in the order of the alphabet, -WhatIf and -Confirm last.</summary>
    public IEnumerable<ParameterHelp> Parameters => Sets.SelectMany(set => set)
        .GroupBy(parameter => parameter.Name).Select(same => same.First())
        .OrderBy(parameter => parameter.Name is "WhatIf" or "Confirm").ThenBy(parameter => parameter.Name, StringComparer.Ordinal);

    private IEnumerable<ParameterHelp> Shown(CommandParameterSetInfo set) => set.Parameters
        .Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name))
        .OrderBy(parameter => parameter.Position < 0 ? int.MaxValue : parameter.Position)
        .ThenByDescending(parameter => parameter.IsMandatory).ThenByDescending(parameter => parameter.ValueFromPipeline)
        .Select(Describe);

    private ParameterHelp Describe(CommandParameterInfo parameter) => new()
    {
        Name = parameter.Name,
        Description = DescriptionOf(parameter),
        Type = ParameterTypeName.Of(parameter),
        Values = parameter.ParameterType.IsEnum ? Enum.GetNames(parameter.ParameterType) : [],
        IsSwitch = parameter.ParameterType == typeof(SwitchParameter),
        IsMandatory = parameter.IsMandatory,
        Position = parameter.Position < 0 ? null : parameter.Position,
        TakesPipelineInput = parameter.ValueFromPipeline,
        Aliases = parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases),
        Default = DefaultOf(parameter),
    };

    private string DescriptionOf(CommandParameterInfo parameter)
    {
        if (parameter.Name == "WhatIf")
            return "Sends nothing. Each row gives a result whose Payload is the JSON that would have been sent.";
        if (parameter.Name == "Confirm")
            return "Asks before each row, with the customer and the fields in the question.";
        var text = comments.Of(type.GetProperty(parameter.Name)!);
        // Parameters that are fields take any object; -Name of a connection is none.
        if (parameter.ParameterType != typeof(object) || CustomerFields.Find(parameter.Name) is not { } field)
            return text;
        var place = field.Parent == FieldParent.Service ? "service." + field.ApiName : field.ApiName;
        return $"{text} API name: {place}; {(field.IsClearable ? "can be cleared" : "cannot be cleared")}.";
    }

    private string DefaultOf(CommandParameterInfo parameter)
    {
        if (type.GetProperty(parameter.Name) is not { } property || property.GetValue(instance) is not { } value)
            return parameter.ParameterType == typeof(SwitchParameter) ? "False" : "None";
        return value is SwitchParameter ? "False" : string.Create(CultureInfo.InvariantCulture, $"{value}");
    }
}
