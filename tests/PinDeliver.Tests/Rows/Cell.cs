using System;
using System.Linq;
using System.Management.Automation;

namespace PinDeliver.Tests.Rows;

/// <summary>A cell, and how its column is spelt.</summary>
internal sealed record Cell(ApiField Field, object? Value, int Spelling)
{
    /// <summary>The column's name: parameter name or API name, in any case, with white space around it.</summary>
    public string Column
    {
        get
        {
            var name = Spelling % 2 == 0 ? Field.Parameter : Field.ApiName;
            name = (Spelling / 2 % 4) switch { 0 => name, 1 => name.ToUpperInvariant(), 2 => name.ToLowerInvariant(), _ => Mixed(name) };
            return (Spelling / 8 % 4) switch { 0 => name, 1 => " " + name, 2 => name + "\t ", _ => $"\u00A0{name} " };
        }
    }

    public override string ToString() => $"{Field}={Show(Value)}";

    private static string Mixed(string name) =>
        string.Concat(name.Select((letter, i) => i % 2 == 0 ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)));

    public static string Escaped(string text) =>
        string.Concat(text.Select(letter => letter is >= ' ' and <= '~' ? letter.ToString() : $"\\u{(int)letter:X4}"));

    private static string Show(object? value) => value switch
    {
        null => "null",
        PSObject wrapped => $"PSObject({Show(wrapped.BaseObject)})",
        string text => $"'{Escaped(text)}'",
        IFormattable other => $"({value.GetType().Name}){other.ToString(null, System.Globalization.CultureInfo.InvariantCulture)}",
        _ => $"({value.GetType().Name}){value}",
    };
}
