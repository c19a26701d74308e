using System;
using System.Globalization;
using System.Management.Automation;

namespace PinDeliver.Rows;

/// <summary>
/// Strict values: what is written is what is sent, or it is refused with the reason. Nothing goes through the engine's own
/// conversion, which makes 5770 of <c>57,70</c> and 0 of a blank.
/// </summary>
internal sealed class ValueReader
{
    private readonly CultureInfo? culture;
    private readonly bool allowMisdecodedText;

    public ValueReader(CultureInfo? culture, bool allowMisdecodedText)
    {
        this.culture = culture;
        this.allowMisdecodedText = allowMisdecodedText;
    }

    /// <summary>The value for a field, or None for a blank.</summary>
    /// <param name="field">Says the kind.</param>
    /// <param name="value">As it came: from a cell, a parameter or a script block.</param>
    /// <param name="column">As the user wrote it, for the error.</param>
    /// <exception cref="PinDeliverInputException">InvalidFieldValue or MisdecodedText.</exception>
    public FieldValue Read(CustomerField field, object? value, string column)
    {
        var read = Read(field.Kind, value, column);
        if (field.Minimum is null || read.IsNone || !TryNumber(Blank.Unwrap(value)!, out var size) || (size >= field.Minimum && size <= field.Maximum))
            return read;
        throw Refuse(Blank.Unwrap(value)!, column, FormattableString.Invariant(
            $"is out of range: {field.Minimum} to {field.Maximum} degrees. Check that the columns are not swapped."));
    }

    /// <summary>The value of a kind, or None for a blank.</summary>
    public FieldValue Read(FieldKind kind, object? value, string column)
    {
        value = Blank.Unwrap(value);
        if (Blank.Is(value))
            return FieldValue.None;
        return kind switch
        {
            FieldKind.Text => Text(value!, column),
            FieldKind.Number => Number(value!, column),
            FieldKind.Integer => Integer(value!, column),
            FieldKind.Boolean => Boolean(value!, column),
            FieldKind.Date => Date(value!, column),
            FieldKind.Time => Time(value!, column),
            FieldKind.Packages => new PackageReader(this).Read(value!, column),
            _ => throw Refuse(value!, column, "cannot be given as one value."),
        };
    }

    /// <summary>Text as it is, once it is known to be text that was read rightly.</summary>
    public FieldValue Text(object value, string column)
    {
        var text = Scalar.ToText(value) ?? throw Refuse(value, column,
            value is DateTime or DateTimeOffset
                ? "is a date; write it as the text that should be stored, such as (Get-Date).ToString('yyyy-MM-dd')."
                : $"is of type {value.GetType().Name}, not text. Give one text.");
        CheckText(text, column);
        return FieldValue.Text(text);
    }

    /// <summary>A number, exactly as it is written.</summary>
    public FieldValue Number(object value, string column)
    {
        if (TryNumber(value, out var number))
            return FieldValue.Number(number);
        throw Refuse(value, column, NumberAdvice(value));
    }

    public static PinDeliverInputException Refuse(object value, string column, string why)
    {
        var text = Scalar.ToText(value) ?? Scalar.NameOf(value);
        return new PinDeliverInputException(
            PinDeliverError.InvalidFieldValue, column, text, $"{SafeText.For(column, 60)}: '{SafeText.For(text, 100)}' {why}");
    }

    private FieldValue Integer(object value, string column)
    {
        if (!TryNumber(value, out var number))
            throw Refuse(value, column, NumberAdvice(value).Replace("57.70", "57"));
        if (number != decimal.Truncate(number))
            throw Refuse(value, column, "is not a whole number. Write one such as 5.");
        return number is >= long.MinValue and <= long.MaxValue
            ? FieldValue.Number(decimal.Truncate(number))
            : throw Refuse(value, column, "is too large for a whole number.");
    }

    private static FieldValue Boolean(object value, string column)
    {
        if (value is SwitchParameter given)
            value = given.IsPresent;
        if (value is bool boolean)
            return FieldValue.Boolean(boolean);
        return (Scalar.ToText(value)?.Trim().ToUpperInvariant()) switch
        {
            "TRUE" or "1" or "YES" => FieldValue.Boolean(true),
            "FALSE" or "0" or "NO" => FieldValue.Boolean(false),
            _ => throw Refuse(value, column, "is neither true nor false. Write true or false, yes or no, 1 or 0."),
        };
    }

    private FieldValue Date(object value, string column)
    {
        switch (value)
        {
            case DateTime date: return FieldValue.Text(DateText.Write(date));
            case DateTimeOffset moment: return FieldValue.Text(DateText.Write(moment.DateTime));
#if !NETFRAMEWORK
            case DateOnly day: return FieldValue.Text(DateText.Write(day.ToDateTime(TimeOnly.MinValue)));
#endif
            case string text when DateText.TryParse(text.Trim(), culture, out var iso): return FieldValue.Text(iso);
            default:
                throw Refuse(value, column, "is no date that means one day only. Write yyyy-MM-dd, such as 2026-11-23"
                    + (culture is null ? ", or use -UseCulture if the file uses this computer's own form." : $", or as in the culture {culture.Name}."));
        }
    }

    private FieldValue Time(object value, string column)
    {
        switch (value)
        {
            case TimeSpan span when TimeText.TryWrite(span, out var time): return FieldValue.Text(time);
#if !NETFRAMEWORK
            case TimeOnly clock when TimeText.TryWrite(clock.ToTimeSpan(), out var time): return FieldValue.Text(time);
#endif
            case string text when TimeText.TryParse(text.Trim(), culture, out var time): return FieldValue.Text(time);
            default:
                throw Refuse(value, column, "is no time of day to the minute. Write HH:mm, such as 08:30"
                    + (culture is null ? "." : $", or as in the culture {culture.Name}."));
        }
    }

    private bool TryNumber(object value, out decimal number)
    {
        if (value is string text)
        {
            text = text.Trim();
            return culture is null ? NumberText.TryParse(text, out number) : NumberText.TryParse(text, culture, out number);
        }

        number = 0;
        return Scalar.IsNumber(value) && NumberText.TryParse(Scalar.ToText(value)!, out number);
    }

    private string NumberAdvice(object value)
    {
        if (culture is not null)
            return $"is not a number as the culture {(culture.Name.Length > 0 ? culture.Name : "Invariant")} writes it. Leave out group separators.";
        return value is string text && text.IndexOf(',') >= 0
            ? "is not a number: write a decimal point, such as 57.70, or use -UseCulture if the file has decimal commas."
            : "is not a number that can be kept exactly. Write digits with a decimal point, such as 57.70.";
    }

    private void CheckText(string text, string column)
    {
        if (IsAscii(text))
            return;
        if (Utf16.HasLoneSurrogate(text))
            throw Refuse(text, column, "holds half of a character (a lone surrogate), which no file can hold. Correct the text.");
        if (allowMisdecodedText)
            return;
        var replaced = MisdecodedText.IsReplaced(text);
        if (!replaced && !MisdecodedText.IsUtf8AsWindows1252(text))
            return;
        throw new PinDeliverInputException(PinDeliverError.MisdecodedText, column, text, replaced
            ? $"{SafeText.For(column, 60)}: '{SafeText.For(text, 100)}' holds U+FFFD, the mark of a character that could not be read. The file is not UTF-8: "
                + "read it with Import-Csv -Encoding 1252 (PowerShell 7) or -Encoding Default (Windows PowerShell 5.1)."
            : $"{SafeText.For(column, 60)}: '{SafeText.For(text, 100)}' looks like UTF-8 that was read as Windows-1252. Read the file with Import-Csv -Encoding utf8.");
    }

    private static bool IsAscii(string text)
    {
        foreach (var character in text)
        {
            if (character > '\x7F')
                return false;
        }

        return true;
    }
}
