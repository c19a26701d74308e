using System;

namespace PinDeliver;

/// <summary>What a row changes in one field of the customer that was read first.</summary>
public sealed class FieldChange
{
    private const int LongestShown = 200;

    internal FieldChange(ComparedField compared, Func<string, string> redact)
    {
        Name = compared.Name;
        Old = compared.ShownText is { } shown ? redact(shown) : null;
        New = redact(compared.WantedText);
    }

    /// <summary>The field's parameter name.</summary>
    public string Name { get; }

    /// <summary>
    /// What PinDeliver showed, without a key; cut at 16,384 characters. Empty where it showed a blank, null where it did not show the field.
    /// </summary>
    public string? Old { get; }

    /// <summary>What the row says, likewise; empty where it clears the field.</summary>
    public string New { get; }

    /// <summary>Both values, safe to show: <c>City: Lund → Malmö</c>.</summary>
    public override string ToString() => $"{Name}: {Show(Old)} → {Show(New)}";

    private static string Show(string? value) => value switch
    {
        null => "(not shown)",
        "" => "(blank)",
        _ => SafeText.For(value, LongestShown),
    };
}
