using System;
using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>Reads a number as it is written: every digit is kept, or it is refused.</summary>
internal static class NumberText
{
    // A decimal holds every number of up to 28 digits, of which up to 28 are decimals.
    private const int MostDecimalDigits = 28;

    // More digits than any measuring instrument has; a longer text is something else.
    private const int MostDigits = 100;

    /// <summary>Reads a number of JSON's grammar (RFC 8259 section 6). An exponent is written out: <c>1e2</c> gives <c>100</c>.</summary>
    public static bool TryParse(string text, out string number)
    {
        number = text;
        if (text.Length > MostDigits || !JsonNumber.IsValid(text))
            return false;
        if (text.IndexOfAny(['e', 'E']) < 0)
            return true;
        if (!IsExactDecimal(text) || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return false;
        number = value.ToString(CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>Reads a plain number with the culture's own sign and decimal separator; no group separators, no exponent.</summary>
    public static bool TryParse(string text, CultureInfo culture, out string number)
    {
        var format = culture.NumberFormat;
        number = text;
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

        if (format.NumberDecimalSeparator != ".")
        {
            // A point would pass for the invariant separator.
            if (text.IndexOf('.') >= 0)
                return false;
            text = text.Replace(format.NumberDecimalSeparator, ".");
        }

        return text.IndexOfAny(['e', 'E', '-']) < 0 && TryParse(sign + text, out number);
    }

    // Whether a decimal keeps every digit of a number with an exponent: it is significant · 10^-scale.
    private static bool IsExactDecimal(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        var power = text.Substring(mark + 1);
        if (!int.TryParse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || Math.Abs((long)exponent) > 1000)
        {
            return false;
        }

        var mantissa = text.Substring(0, mark).TrimStart('-');
        var point = mantissa.IndexOf('.');
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = mantissa.Replace(".", "").TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
            return true;
        var scale = decimals - exponent - (digits.Length - significant.Length);
        return scale <= MostDecimalDigits && significant.Length + Math.Max(0, -scale) <= MostDecimalDigits;
    }
}
