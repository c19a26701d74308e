using System;
using System.Globalization;

namespace PinDeliver.Rows;

/// <summary>Reads a number as it is written, exactly or not at all.</summary>
internal static class NumberText
{
    // A decimal holds every number of up to 28 digits, of which up to 28 are decimals.
    private const int MostDigits = 28;

    /// <summary>Reads a number of JSON's grammar (RFC 8259 section 6) without losing a digit.</summary>
    public static bool TryParse(string text, out decimal value)
    {
        value = 0;
        return IsJsonNumber(text) && IsExact(text)
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a plain number with the culture's own sign and decimal separator; no group separators, no exponent.</summary>
    public static bool TryParse(string text, CultureInfo culture, out decimal value)
    {
        var format = culture.NumberFormat;
        var sign = "";
        foreach (var negative in new[] { format.NegativeSign, "-", "\u2212" })
        {
            if (negative.Length > 0 && text.StartsWith(negative, StringComparison.Ordinal))
            {
                sign = "-";
                text = text.Substring(negative.Length);
                break;
            }
        }

        value = 0;
        if (format.NumberDecimalSeparator != ".")
        {
            // A point would pass for the invariant separator.
            if (text.IndexOf('.') >= 0)
                return false;
            text = text.Replace(format.NumberDecimalSeparator, ".");
        }

        return text.IndexOfAny(['e', 'E', '-']) < 0 && TryParse(sign + text, out value);
    }

    private static bool IsJsonNumber(string text)
    {
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var whole = Digits(text, at);
        if (whole == 0 || (whole > 1 && text[at] == '0'))
            return false;
        at += whole;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = Digits(text, at + 1);
            if (fraction == 0)
                return false;
            at += 1 + fraction;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            var exponent = Digits(text, at);
            if (exponent == 0)
                return false;
            at += exponent;
        }

        return at == text.Length;
    }

    private static int Digits(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9')
            end++;
        return end - start;
    }

    private static bool IsExact(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        if (mark < 0 && text.Length <= MostDigits)
            return true;
        if (!int.TryParse(mark < 0 ? "0" : text.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || Math.Abs((long)exponent) > 1000)
            return false;
        var mantissa = (mark < 0 ? text : text.Substring(0, mark)).TrimStart('-');
        var point = mantissa.IndexOf('.');
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = mantissa.Replace(".", "").TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
            return true;
        // The number is significant · 10^-scale.
        var scale = decimals - exponent - (digits.Length - significant.Length);
        return scale <= MostDigits && significant.Length + Math.Max(0, -scale) <= MostDigits;
    }
}
