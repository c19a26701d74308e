using System;
using System.Globalization;
using System.Text.Json;

namespace PinDeliver;

/// <summary>
/// Whether a value that is shown means the one that was sent: text exactly; numbers as doubles; dates, times and booleans by meaning; the
/// documented choices without case, as the service shows them in lower case (vendor page "Get customer").
/// </summary>
internal static class ValueComparison
{
    /// <summary>Compares one documented field. What is absent is neither equal nor blank.</summary>
    public static FieldState Compare(CustomerField field, FieldValue wanted, JsonElement shown)
    {
        if (!ShownValue.IsShown(shown))
            return FieldState.NotShown;
        if (wanted.IsNull)
            return State(ShownValue.IsBlank(shown));
        if (field.Kind == FieldKind.Packages)
            return wanted.Tree is { } packages ? PackageComparison.Compare(packages, shown) : FieldState.Different;
        var ignoresCase = field.ApiName is "priority" or "customer_type" or "type";
        return State(AreSame(field.Kind, wanted, shown, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
    }

    /// <summary>Whether a single value of a kind is the same.</summary>
    public static bool AreSame(FieldKind kind, FieldValue wanted, JsonElement shown, StringComparison comparison = StringComparison.Ordinal)
    {
        var text = wanted.ToString();
        return kind switch
        {
            FieldKind.Number => ShownValue.Number(shown) is { } digits && AreSameNumbers(digits, text),
            FieldKind.Integer => ShownValue.Number(shown) is { } digits && AreSameIntegers(digits, text),
            FieldKind.Boolean => ShownValue.Boolean(shown) is { } boolean && FieldValue.Boolean(boolean) == wanted,
            FieldKind.Date when ShownValue.Date(shown) is { } date => date == text,
            FieldKind.Time when ShownValue.Time(shown) is { } time => time == text,
            _ => shown.ValueKind is JsonValueKind.String or JsonValueKind.Number && string.Equals(ShownValue.Text(shown), text, comparison),
        };
    }

    /// <summary>Whether two numbers are the same double.</summary>
    public static bool AreSameNumbers(string left, string right) =>
        left == right || (TryParse(left, out var first) && TryParse(right, out var second) && first.Equals(second));

    public static FieldState State(bool isSame) => isSame ? FieldState.Same : FieldState.Different;

    // A double has not room for every integer of 64 bits.
    private static bool AreSameIntegers(string left, string right) =>
        decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var first)
        && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var second)
            ? first == second
            : AreSameNumbers(left, right);

    private static bool TryParse(string digits, out double number)
    {
        var isNumber = double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        // Minus zero and zero are one number.
        number += 0.0;
        return isNumber;
    }
}
