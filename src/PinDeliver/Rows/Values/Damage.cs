using System;
using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>Recognises what programs write in place of a value: Excel's errors and exponents, and .NET's names of types.</summary>
internal static class Damage
{
    private static readonly string[] TypeNames = ["System.Object", "System.String", "System.Int32", "System.Byte", "System.Char", "System.Double"];

    /// <summary>What a text is instead of a value, or null.</summary>
    public static string? Find(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            return null;
        if (trimmed[0] == '#')
        {
            if (SpreadsheetErrors.Contains(trimmed))
                return "an error of a spreadsheet";
            return trimmed.Length > 2 && trimmed.Trim('#').Length == 0 ? "what a spreadsheet shows for a column that is too narrow" : null;
        }

        if (trimmed.StartsWith("System.", StringComparison.Ordinal) && IsTypeName(trimmed))
            return "the name of a .NET type, which a program wrote in place of a list or an object";
        return trimmed.StartsWith("@{", StringComparison.Ordinal) && trimmed[trimmed.Length - 1] == '}' && trimmed.IndexOf('=') > 0
            ? "what PowerShell shows of an object" : null;
    }

    /// <summary>Whether a text is a number as a spreadsheet shows a long one, such as <c>4,67E+10</c>: its digits are lost.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isTelephone">Whether an E among digits says enough (<c>5E10</c>): as an identity that is an honest one.</param>
    public static bool IsExponent(string text, bool isTelephone)
    {
        var mark = text.IndexOfAny(['E', 'e']);
        if (mark < 1)
            return false;
        var (mantissa, exponent) = (text.Substring(0, mark).Trim().TrimStart('-', '+'), text.Substring(mark + 1).Trim());
        var isSigned = exponent.Length > 1 && exponent[0] is '+' or '-';
        return (isSigned || isTelephone)
            && IsDigits(mantissa.Replace(",", "").Replace(".", "").Replace("٫", "")) && IsDigits(isSigned ? exponent.Substring(1) : exponent);
    }

    private static bool IsTypeName(string text) => text.StartsWith("System.Collections.", StringComparison.Ordinal)
        || text.StartsWith("System.Management.Automation.", StringComparison.Ordinal)
        || text.StartsWith("System.Data.", StringComparison.Ordinal)
        || text.StartsWith("System.Xml.", StringComparison.Ordinal)
        || text.EndsWith("[]", StringComparison.Ordinal)
        || Array.IndexOf(TypeNames, text) >= 0;

    private static bool IsDigits(string text)
    {
        foreach (var character in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.DecimalDigitNumber)
                return false;
        }

        return text.Length > 0;
    }
}
