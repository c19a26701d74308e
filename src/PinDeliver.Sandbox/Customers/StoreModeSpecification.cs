using System;
using System.Globalization;

namespace PinDeliver.Sandbox.Customers;

/// <summary>A store mode as written on the command line: TARGET=KIND[:ARGUMENT].</summary>
internal static class StoreModeSpecification
{
    /// <exception cref="FormatException">The message says why, in one line.</exception>
    internal static (string Target, StoreMode Mode) Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1)
            throw new FormatException($"bad store mode '{text}': it must be TARGET=KIND");
        var kind = text[(equals + 1)..].Split(':', 2);
        var argument = kind.Length > 1 ? kind[1] : "";
        return (Uri.UnescapeDataString(text[..equals]), (kind[0], argument) switch
        {
            ("geocode", "") => StoreMode.Geocoding,
            ("round", _) when Whole(argument) is >= 0 and <= 15 and var decimals => StoreMode.Rounding(decimals),
            ("late", _) when argument.EndsWith('s') && Whole(argument[..^1]) is { } seconds => StoreMode.Late(TimeSpan.FromSeconds(seconds)),
            ("drop", not "") => StoreMode.Dropping(argument.Split(',')),
            ("case", not "") => StoreMode.ChangingCase(argument.Split(',')),
            ("hide", not "") => StoreMode.Hiding(argument.Split(',')),
            _ => throw new FormatException($"bad store mode '{text}': the kinds are geocode, round:N, late:Ns, drop:F, case:F, hide:F"),
        });
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
