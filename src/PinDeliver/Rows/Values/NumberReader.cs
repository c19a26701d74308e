using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>Reads numbers and whole numbers.</summary>
internal sealed class NumberReader
{
    private const int MostComparableDigits = 28;

    private readonly CultureInfo? culture;
    private readonly RowErrors errors;

    public NumberReader(CultureInfo? culture, RowErrors errors)
    {
        this.culture = culture;
        this.errors = errors;
    }

    /// <summary>A number, every digit as it is written.</summary>
    public FieldValue Number(object value, string column) =>
        TryRead(value, out var number) ? FieldValue.Number(number) : errors.NotANumber(value, column);

    /// <summary>A number within the bounds of its field.</summary>
    public FieldValue Number(object value, string column, CustomerField field)
    {
        if (!TryRead(value, out var number))
            return errors.NotANumber(value, column);
        return IsWithin(number, field) ? FieldValue.Number(number) : errors.OutOfRange(value, column, field);
    }

    /// <summary>A whole number of 64 bits; <c>5.0</c> is one.</summary>
    public FieldValue Integer(object value, string column)
    {
        if (!TryRead(value, out var number))
            return errors.NotAnInteger(value, column);
        var point = number.IndexOf('.');
        if (point >= 0)
        {
            if (number.Substring(point + 1).Trim('0').Length > 0)
                return errors.NotAWholeNumber(value, column);
            number = number.Substring(0, point);
        }

        return long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? FieldValue.Number(whole.ToString(CultureInfo.InvariantCulture))
            : errors.TooLarge(value, column);
    }

    private static bool IsWithin(string number, CustomerField field)
    {
        if (!decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var size))
            return false;
        // A decimal rounds what has more digits than it holds, perhaps to the bound itself.
        var isRounded = number.Length > MostComparableDigits && (size == field.Minimum || size == field.Maximum);
        return size >= field.Minimum && size <= field.Maximum && !isRounded;
    }

    /// <summary>Reads a text or a number of .NET as a JSON number without an exponent.</summary>
    public bool TryRead(object value, out string number)
    {
        if (value is string text)
        {
            text = text.Trim();
            return culture is null ? NumberText.TryParse(text, out number) : NumberText.TryParse(text, culture, out number);
        }

        number = "";
        return Scalar.ToNumber(value) is { } written && NumberText.TryParse(written, out number);
    }
}
