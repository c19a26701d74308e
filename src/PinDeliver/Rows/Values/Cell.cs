using System;
using System.Management.Automation;
using System.Management.Automation.Internal;

namespace PinDeliver.Rows.Values;

/// <summary>What a cell holds, without the wrapper that PowerShell puts around values.</summary>
internal static class Cell
{
    /// <summary>The value itself. A custom object stays as it is, because it is nothing without its wrapper.</summary>
    public static object? Unwrap(object? value)
    {
        if (value is null or string)
            return value;
        if (value is not PSObject wrapped)
            return ForeignValues.IsForeign(value) ? ForeignValues.ToPlain(value) : value;
        return wrapped.BaseObject switch
        {
            PSCustomObject => wrapped,
            string text => text,
            { } content when Scalar.IsNumber(content) => AsWritten(wrapped, content),
            { } content when ForeignValues.IsForeign(content) => ForeignValues.ToPlain(content),
            { } content => content,
        };
    }

    /// <summary>Null, DBNull, no output, and empty or white-space text: what never changes a field.</summary>
    public static bool IsBlank(object? unwrapped) => unwrapped is null or DBNull
        || (unwrapped is string text && string.IsNullOrWhiteSpace(text)) || ReferenceEquals(unwrapped, AutomationNull.Value);

    // An argument such as 007 arrives as a number in a wrapper that knows how it was written, and gives that as its text. Serialization
    // gives an enumeration value as its number, in a wrapper that knows the name.
    private static object AsWritten(PSObject wrapped, object number)
    {
        foreach (var name in wrapped.TypeNames)
        {
            if (name == "Deserialized.System.Enum")
                return wrapped.ToString();
        }

        var written = wrapped.ToString();
        return IsLiteral(written) && written != Scalar.ToText(number) && written != new PSObject(number).ToString()
            ? new LiteralNumber(written)
            : number;
    }

    // The characters of PowerShell's number literals (about_Numeric_Literals): digits, hex digits, suffixes, exponents. A text by a
    // culture, such as 57,7, is none.
    private static bool IsLiteral(string text)
    {
        foreach (var character in text)
        {
            if (character is not ((>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '.' or '+' or '-'))
                return false;
        }

        return text.Length > 0 && (text[0] is (>= '0' and <= '9') or '.' or '-' or '+');
    }
}
