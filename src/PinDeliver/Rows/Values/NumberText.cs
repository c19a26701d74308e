using System;
using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>Reads a number as it is written: every digit is kept, or it is refused.</summary>
internal static class NumberText
{
    // More digits than any measuring instrument has; a longer text is something else.
    private const int MostDigits = 100;

    // Beyond any double's exponent, whatever the digits before it; only a zero can have more.
    private const int MostPlaces = 1000;

    private static readonly char[] DigitsOfASize = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

    /// <summary>Reads a number of JSON's grammar (RFC 8259 section 6). An exponent is written out: <c>1e2</c> gives <c>100</c>. One past what an IEEE
    /// double can say, which a reader would take for infinity or zero, is refused.</summary>
    public static bool TryParse(string text, out string number)
    {
        number = text;
        if (text.Length > MostDigits || !JsonNumber.IsValid(text))
            return false;
        var mark = text.IndexOfAny(['e', 'E']);
        return mark < 0 || (IsWithinADouble(text, mark) && TryWriteOut(text, mark, out number));
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

    // Neither infinity nor, where it has a digit other than 0, zero.
    private static bool IsWithinADouble(string text, int mark) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && !double.IsInfinity(size)
        && (size != 0 || text.IndexOfAny(DigitsOfASize, 0, mark) < 0);

    // Moves the point over the digits: no arithmetic, so that none is rounded.
    private static bool TryWriteOut(string text, int mark, out string number)
    {
        number = text;
        var power = text.Substring(mark + 1);
        if (!int.TryParse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || Math.Abs((long)exponent) > MostPlaces)
        {
            return false;
        }

        var sign = text[0] == '-' ? "-" : "";
        var mantissa = text.Substring(sign.Length, mark - sign.Length);
        var digits = mantissa.Replace(".", "");
        var point = (mantissa.IndexOf('.') is >= 0 and var at ? at : mantissa.Length) + exponent;
        if (point <= 0)
            (digits, point) = (new string('0', 1 - point) + digits, 1);
        var whole = digits.PadRight(point, '0').Substring(0, point).TrimStart('0');
        var decimals = digits.Length > point ? "." + digits.Substring(point) : "";
        number = sign + (whole.Length > 0 ? whole : "0") + decimals;
        return true;
    }
}
