using System;
using System.Management.Automation;

namespace PinDeliver.Commands.Completion;

/// <summary>The word that is being typed, perhaps behind an opening quote: what completes it stands in the same quotes.</summary>
internal sealed class TypedWord
{
    private readonly string quote;
    private readonly string text;

    public TypedWord(string? word)
    {
        word ??= "";
        quote = word.Length > 0 && IsQuote(word[0]) ? word.Substring(0, 1) : "";
        text = word.Substring(quote.Length);
        if (quote.Length > 0 && text.EndsWith(quote, StringComparison.Ordinal))
            text = text.Substring(0, text.Length - 1);
    }

    /// <summary>Whether the value begins with the word, in any case.</summary>
    /// <param name="value">What could be meant, perhaps in the quotes that it needs.</param>
    public bool Begins(string value) => Inside(value).StartsWith(text, StringComparison.OrdinalIgnoreCase)
        && (quote.Length == 0 || quote == "\"" || value.IndexOf('`') < 0);

    /// <summary>What the value is written like here.</summary>
    /// <param name="value">A value that the word begins.</param>
    /// <param name="toolTip">What to tell about it.</param>
    public CompletionResult Complete(string value, string toolTip) => new(
        quote.Length == 0 ? value : quote + Inside(value) + quote, value, CompletionResultType.ParameterValue, toolTip);

    private static string Inside(string value) => IsQuote(value[0]) ? value.Substring(1, value.Length - 2) : value;

    private static bool IsQuote(char character) => character is '\'' or '"';
}
