using System;
using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>Single values as invariant text, whatever the culture.</summary>
internal static class Scalar
{
    // Past these, a double or a float cannot tell neighbouring whole numbers apart.
    private const double MostExactDouble = 9007199254740992;
    private const float MostExactFloat = 16777216;
#if NET
    private const int MostExactHalf = 2048;
#endif

    public static bool IsNumber(object value) => value is not Enum
        && (Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal || IsOfALaterType(value));

    /// <summary>Whether a number has a binary fraction, so that digits may have been lost on its way.</summary>
    public static bool IsBinary(object value) => value is double or float
#if NET
        or Half
#endif
        ;

    /// <summary>
    /// The text of a text, number, character, GUID, URI or enumeration value; whole numbers without decimals. Null for everything else,
    /// and for a number whose digits are not exact: NaN, or a double past 2^53.
    /// </summary>
    public static string? ToText(object value) => value switch
    {
        string text => text,
        LiteralNumber literal => literal.Text,
        char character => character.ToString(),
        double number => Exact(number),
        float number => Math.Abs(number) <= MostExactFloat ? Plain(number.ToString("R", CultureInfo.InvariantCulture)) : null,
#if NET
        Half number => Math.Abs((float)number) <= MostExactHalf ? Plain(number.ToString("R", CultureInfo.InvariantCulture)) : null,
#endif
        decimal number => (number == decimal.Truncate(number) ? decimal.Truncate(number) : number).ToString(CultureInfo.InvariantCulture),
        Uri uri => uri.OriginalString,
        Guid or Enum => value.ToString(),
        _ when IsNumber(value) => Digits(value),
        _ => null,
    };

    /// <summary>A number as a JSON number, every digit that it has; null for NaN and infinity.</summary>
    public static string? ToNumber(object value) => value switch
    {
        LiteralNumber literal => literal.Text,
        double number => double.IsNaN(number) || double.IsInfinity(number) ? null : Shortest(number),
        float number => float.IsNaN(number) || float.IsInfinity(number) ? null : number.ToString("R", CultureInfo.InvariantCulture),
#if NET
        Half number => Half.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : null,
#endif
        _ when IsNumber(value) => Digits(value),
        _ => null,
    };

    // BigInteger by its name: naming the type here would load its assembly at the first row of every session.
    private static bool IsOfALaterType(object value) => value is IntPtr or UIntPtr
#if NET
        or Half or Int128 or UInt128
#endif
        || value.GetType().FullName == "System.Numerics.BigInteger";

    // .NET Framework knows no IntPtr by a culture.
    private static string? Digits(object number) => number switch
    {
        IntPtr address => address.ToInt64().ToString(CultureInfo.InvariantCulture),
        UIntPtr address => address.ToUInt64().ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string? Exact(double number)
    {
        if (!(Math.Abs(number) <= MostExactDouble))
            return null;
        return number == Math.Floor(number)
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : Plain(Shortest(number));
    }

    // 1E-05 as 0.00001: people do not write exponents.
    private static string? Plain(string text)
    {
        if (text.IndexOf('E') < 0)
            return text.EndsWith(".0", StringComparison.Ordinal) ? text.Substring(0, text.Length - 2) : text;
        return NumberText.TryParse(text, out var plain) ? plain : null;
    }

    // "R" does not always come back the same on .NET Framework.
    private static string Shortest(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var again) && again.Equals(number)
            ? text
            : number.ToString("G17", CultureInfo.InvariantCulture);
    }
}
