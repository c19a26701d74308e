using System;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace PinDeliver.Tests.Rows;

/// <summary>A decimal number as a whole number and a power of ten, without a rounding anywhere: the oracle's arithmetic.</summary>
internal readonly partial record struct ExactNumber(BigInteger Digits, int Exponent)
{
    /// <summary>Reads RFC 8259's grammar; null for anything else. An exponent beyond ±100000 gives null too.</summary>
    public static ExactNumber? Parse(string text)
    {
        var match = Grammar().Match(text);
        if (!match.Success)
            return null;
        var sign = match.Groups["minus"].Success ? -1 : 1;
        var exponent = BigInteger.Parse("0" + match.Groups["e"].Value, CultureInfo.InvariantCulture) * sign;
        if (BigInteger.Abs(exponent) > 100_000)
            return null;
        var fraction = match.Groups["fraction"].Value;
        var digits = BigInteger.Parse(match.Groups["whole"].Value + fraction, CultureInfo.InvariantCulture);
        return Normal(text[0] == '-' ? -digits : digits, (int)exponent - fraction.Length);
    }

    public static ExactNumber Of(BigInteger whole) => Normal(whole, 0);

    /// <summary>All digits of a whole number.</summary>
    public string Plain => (Digits * BigInteger.Pow(10, Exponent)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The text itself where it has no exponent; else the digits written out.</summary>
    public string PlainLike(string text)
    {
        if (!text.Contains('E', System.StringComparison.OrdinalIgnoreCase))
            return text;
        var digits = BigInteger.Abs(Digits).ToString(CultureInfo.InvariantCulture).PadLeft(1 - Exponent, '0');
        return $"{(Digits.Sign < 0 ? "-" : "")}{digits[..(digits.Length + Exponent)]}.{digits[(digits.Length + Exponent)..]}";
    }

    public bool IsWhole => Exponent >= 0;

    /// <summary>Whether a double takes it neither for infinity nor for zero.</summary>
    public bool FitsDouble => double.Parse(ToString(), CultureInfo.InvariantCulture) is var size && double.IsFinite(size) && (size != 0) == !Digits.IsZero;

    public bool IsBetween(BigInteger least, BigInteger greatest)
    {
        var scale = BigInteger.Pow(10, Math.Max(0, -Exponent));
        var scaled = Digits * BigInteger.Pow(10, Math.Min(1000, Math.Max(0, Exponent)));
        return scaled >= least * scale && scaled <= greatest * scale;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Digits}e{Exponent}");

    private static ExactNumber Normal(BigInteger digits, int exponent)
    {
        if (digits.IsZero)
            return new ExactNumber(0, 0);
        while ((digits % 10).IsZero)
            (digits, exponent) = (digits / 10, exponent + 1);
        return new ExactNumber(digits, exponent);
    }

    [GeneratedRegex(@"\A-?(?<whole>0|[1-9][0-9]*)(\.(?<fraction>[0-9]+))?([eE]((?<minus>-)|\+)?(?<e>[0-9]+))?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
