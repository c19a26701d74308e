using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PinDeliver.Commands.Completion;

/// <summary>Completes -Clear with the fields that can be cleared, by parameter name or by API name.</summary>
public sealed class ClearableFieldCompleter : IArgumentCompleter
{
    /// <summary>The names that begin with what is typed: a field's API name where its parameter name does not.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = new TypedWord(wordToComplete);
        foreach (var field in CustomerFields.All)
        {
            if (!field.IsClearable)
                continue;
            if (word.Begins(field.Name))
                yield return word.Complete(field.Name, field.ApiName);
            else if (word.Begins(field.ApiName))
                yield return word.Complete(field.ApiName, field.Name);
        }
    }
}
