using System;
using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>Recognises what programs write in place of a value: Excel's errors and exponents, and .NET's names of types.</summary>
internal static class Damage
{
    // Excel's errors in English, Swedish, Norwegian, Danish, Finnish, German, French, Spanish, Italian and Dutch.
    private static readonly string[] ExcelErrors =
    [
        "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!",
        "#SAKNAS!", "#REFERENS!", "#VÄRDEFEL!", "#NAMN?", "#DIVISION/0!", "#SKÄRNING!", "#OGILTIGT!", "#I/T", "#VERDI!", "#VÆRDI!",
        "#REFERENCE!", "#NAVN?", "#PUUTTUU!", "#ARVO!", "#VIITTAUS!", "#NIMI?", "#JAKO/0!", "#NV", "#BEZUG!", "#WERT!", "#ZAHL!",
        "#VALEUR!", "#NOM?", "#NOMBRE!", "#¿NOMBRE?", "#¡VALOR!", "#¡REF!", "#¡DIV/0!", "#VALORE!", "#RIF!", "#NOME?", "#N/B", "#VERW!", "#WAARDE!",
    ];

    private static readonly string[] TypeNames = ["System.Object", "System.String", "System.Int32", "System.Byte", "System.Char", "System.Double"];

    /// <summary>What a text is instead of a value, or null.</summary>
    public static string? Find(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            return null;
        if (trimmed[0] == '#')
        {
            if (Array.Exists(ExcelErrors, error => string.Equals(error, trimmed, StringComparison.OrdinalIgnoreCase)))
                return "an error of a spreadsheet";
            return trimmed.Length > 2 && trimmed.Trim('#').Length == 0 ? "what a spreadsheet shows for a column that is too narrow" : null;
        }

        if (trimmed.StartsWith("System.", StringComparison.Ordinal) && IsTypeName(trimmed))
            return "the name of a .NET type, which a program wrote in place of a list or an object";
        return trimmed.StartsWith("@{", StringComparison.Ordinal) && trimmed[trimmed.Length - 1] == '}' && trimmed.IndexOf('=') > 0
            ? "what PowerShell shows of an object" : null;
    }

    /// <summary>Whether a text is a number as a spreadsheet shows a long one, such as <c>4,67E+10</c>: its digits are lost.</summary>
    public static bool IsExponent(string text)
    {
        var mark = text.IndexOfAny(['E', 'e']);
        if (mark < 1 || mark + 2 >= text.Length || text[mark + 1] is not ('+' or '-'))
            return false;
        var digits = text.Substring(0, mark).Trim().TrimStart('-').Replace(",", "").Replace(".", "").Replace("٫", "");
        return digits.Length > 0 && IsDigits(digits) && IsDigits(text.Substring(mark + 2).Trim());
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
