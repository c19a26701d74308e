using System;
using System.Collections;
using System.Collections.Generic;
using static PinDeliver.PinDeliverError;

namespace PinDeliver.Rows.Values;

/// <content>Numbers, booleans, dates and times.</content>
internal sealed partial class RowErrors
{
    private static readonly DateTime ExampleDay = new(2026, 11, 23, 8, 30, 0);

    public FieldValue NotANumber(object value, string column) => AddValue(InvalidFieldValue, value, column, AdviceForANumber(value, "57.70"));

    public FieldValue NotAWholeNumber(object value, string column) =>
        AddValue(InvalidFieldValue, value, column, "is not a whole number. Write one such as 5.");

    public FieldValue NotAnInteger(object value, string column) => AddValue(InvalidFieldValue, value, column, AdviceForANumber(value, "57"));

    public FieldValue TooLarge(object value, string column) =>
        AddValue(InvalidFieldValue, value, column, "is too large for a whole number.");

    public FieldValue OutOfRange(object value, string column, CustomerField field) => AddValue(InvalidFieldValue, value, column,
        FormattableString.Invariant($"is out of range: {field.Minimum} to {field.Maximum} degrees. Check that the columns are not swapped."));

    public FieldValue NotABoolean(object value, string column, IReadOnlyCollection<string> words) => AddValue(InvalidFieldValue, value, column,
        "is neither true nor false. Write true or false, yes or no, 1 or 0"
        + (words.Count == 0 ? "." : $", or a word of the culture {culture!.Name}: {string.Join(", ", words)}."));

    public FieldValue NotADate(object value, string column) => AddValue(InvalidFieldValue, value, column,
        IsList(value) ? "is a list. Give one date."
        : Scalar.IsNumber(value) ? "is a number, and none that is a date's digits (20261123). Write yyyy-MM-dd, such as 2026-11-23."
        : culture is null
            ? "is no date that means one day only. Write yyyy-MM-dd, such as 2026-11-23, or name the culture that wrote it: -Culture sv-SE "
                + "(-UseCulture for this computer's own)."
            : $"is no date as the culture {culture.Name} writes it ({Example("d")}), nor yyyy-MM-dd. If the file is from another country, name "
                + "its culture with -Culture.");

    public FieldValue AmbiguousDate(object value, string column, DateTime one, DateTime other) => AddValue(InvalidFieldValue, value, column,
        $"means {DateText.Write(one)} in one form of the culture {culture!.Name} and {DateText.Write(other)} in another. Write yyyy-MM-dd.");

    public FieldValue DateOutOfRange(object value, string column, DateTime day) => AddValue(InvalidFieldValue, value, column,
        $"is {DateText.Write(day)}, which is not between 1900 and 2200"
        + (culture is null ? "." : $": the culture {culture.Name} counts years by its own calendar. Write yyyy-MM-dd."));

    public FieldValue NotATime(object value, string column) => AddValue(InvalidFieldValue, value, column,
        IsList(value) ? "is a list. Give one time of day."
        : Scalar.IsNumber(value) ? "is a number, not a time of day. Write HH:mm in quotes, such as '08:30'."
        : "is no time of day to the minute. Write HH:mm, such as 08:30"
            + (culture is null ? "." : $", or as the culture {culture.Name} writes it ({Example("t")})."));

    private static bool IsList(object value) => value is IEnumerable and not string and not IDictionary
        and not IEnumerable<KeyValuePair<string, object?>>;

    private string AdviceForANumber(object value, string example)
    {
        if (IsList(value))
        {
            return "is a list, as PowerShell makes of numbers with a comma. "
                + $"Write a decimal point, such as {example}, or quote the value and use -UseCulture or -Culture.";
        }

        if (ValueDisplay.Show(value) is null)
            return $"is {ValueDisplay.KindOf(value)}, not a number. Write digits, such as {example}.";
        if (value is LiteralNumber)
            return $"is not a number as JSON writes it. Write plain digits, such as {example}.";
        if (value is not string text)
            return $"is not a number{(Scalar.IsNumber(value) ? " that can be kept exactly" : "")}. Write digits, such as {example}.";
        if (culture is not null)
        {
            return $"is not a number as the culture {(culture.Name.Length > 0 ? culture.Name : "Invariant")} writes it "
                + $"({57.7.ToString(culture)}). Leave out group separators; if the file is from another country, name its culture with -Culture.";
        }

        return text.IndexOf(',') >= 0
            ? $"is not a number: write a decimal point, such as {example}, or use -UseCulture (or -Culture sv-SE) if the file has decimal commas."
            : $"is not a number that can be kept exactly. Write digits with a decimal point, such as {example}.";
    }

    private string Example(string format) => SafeText.For(ExampleDay.ToString(format, culture), 40);
}
