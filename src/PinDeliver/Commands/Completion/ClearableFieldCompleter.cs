using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PinDeliver.Commands.Completion;

/// <summary>Completes -Clear with the fields that can be cleared.</summary>
public sealed class ClearableFieldCompleter : IArgumentCompleter
{
    /// <summary>The names that begin with what is typed.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        foreach (var field in CustomerFields.All)
        {
            if (field.IsClearable && field.Name.StartsWith(wordToComplete ?? "", StringComparison.OrdinalIgnoreCase))
                yield return new CompletionResult(field.Name, field.Name, CompletionResultType.ParameterValue, field.ApiName);
        }
    }
}
