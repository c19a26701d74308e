using System;
using System.Globalization;
using System.Management.Automation;

namespace PinDeliver.Rows;

/// <summary>Single values as invariant text, whatever the culture.</summary>
internal static class Scalar
{
    // BigInteger by its name: naming the type here would load its assembly at the first row of every session.
    public static bool IsNumber(object value) => value is not Enum
        && (Type.GetTypeCode(value.GetType()) is >= TypeCode.SByte and <= TypeCode.Decimal || value.GetType().FullName == "System.Numerics.BigInteger");

    /// <summary>The text of a text, number, character, GUID, URI or enumeration value; null for everything else.</summary>
    public static string? ToText(object value) => value switch
    {
        string text => text,
        char character => character.ToString(),
        double number => Shortest(number),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        Uri uri => uri.OriginalString,
        Guid or Enum => value.ToString(),
        IFormattable number when IsNumber(value) => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>What to call a value that is no text: its type, without a namespace.</summary>
    public static string NameOf(object value) => value switch
    {
        bool boolean => boolean ? "true" : "false",
        DateTime date => date.ToString("s", CultureInfo.InvariantCulture),
        PSObject => "object",
        Array => "list",
        System.Collections.IDictionary => "hashtable",
        _ => value.GetType().Name,
    };

    // "R" does not always come back the same on .NET Framework.
    private static string Shortest(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var again) && again.Equals(number)
            ? text
            : number.ToString("G17", CultureInfo.InvariantCulture);
    }
}
