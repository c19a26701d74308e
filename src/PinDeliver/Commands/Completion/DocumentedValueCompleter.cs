using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PinDeliver.Commands.Completion;

/// <summary>Completes the values that the vendor documents. Others are sent too: the service judges them.</summary>
public sealed class DocumentedValueCompleter : IArgumentCompleter
{
    private static readonly Dictionary<string, string[]> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CustomerType"] = ["b2c", "b2b"],
        ["ServiceType"] = ["pickup", "dropoff"],
        ["PackagesReplace"] = ["true", "false"],
        ["UnattendedOk"] = ["true", "false"],
        ["Culture"] = ["sv-SE", "en-GB", "en-US", "da-DK", "nb-NO", "fi-FI", "de-DE"],
        ["Delimiter"] = ["','", "';'", "'|'", "\"`t\""],
        ["Encoding"] = ["utf8", "unicode", "ansi", "oem", "1252", "850"],
        ["Priority"] = ["LOW", "NORMAL", "HIGH"],
        ["LanguageCode"] = ["sv_SE", "en_GB", "da_DK", "nb_NO", "fi_FI", "de_DE"],
    };

    /// <summary>The values that begin with what is typed.</summary>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = new TypedWord(wordToComplete);
        foreach (var value in Values.TryGetValue(parameterName, out var values) ? values : [])
        {
            if (word.Begins(value))
                yield return word.Complete(value, value);
        }
    }
}
