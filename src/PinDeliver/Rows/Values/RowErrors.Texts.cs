using System;
using System.Collections;
using System.Collections.Generic;
using static PinDeliver.PinDeliverError;

namespace PinDeliver.Rows.Values;

/// <content>Texts, and text that was damaged on its way into the file.</content>
internal sealed partial class RowErrors
{
    public FieldValue NotText(object value, string column) => AddValue(InvalidFieldValue, value, column, value switch
    {
        DateTime or DateTimeOffset
#if NET
            or DateOnly
#endif
            => "is a date; write it as the text that should be stored, such as (Get-Date).ToString('yyyy-MM-dd').",
        _ when Scalar.IsBinary(value) => Scalar.ToNumber(value) is null ? "is no number that has digits." : DigitsAreLost,
        IDictionary => "is a hashtable, not text. Give one text.",
        IEnumerable<KeyValuePair<string, object?>> => "is an object, not text. Give one text.",
        IEnumerable => $"is {ValueDisplay.KindOf(value)}, not text. Give one text, in quotes if it has commas.",
        _ when ValueDisplay.Show(value) is null => $"is {ValueDisplay.KindOf(value)}, not text. Give one text.",
        _ => $"is of type {value.GetType().Name}, not text. Give one text.",
    });

    public FieldValue HalfACharacter(string text, string column) => AddValue(InvalidFieldValue, text, column,
        "holds half of a character (a lone surrogate), which no file can hold. Correct the text.");

    public FieldValue Unreadable(string text, string column) => AddValue(MisdecodedText, text, column,
        "holds U+FFFD, the mark of a character that could not be read. The file is not UTF-8: read it with "
        + "Import-Csv -Encoding 1252 (PowerShell 7) or -Encoding Default (Windows PowerShell 5.1), or with the code page of the program that wrote it "
        + "(850 for DOS), and look at such a word before you send it.");

    public FieldValue Misdecoded(string text, string column, Misdecoding found) =>
        AddValue(MisdecodedText, text, column, MisreadingOf(found));

    public FieldValue Damaged(string text, string column, string what) =>
        Add(PinDeliverError.DamagedText, column, text, DamageOf(text, column, what));

    public void RepeatsItsHeaders() => Add(DamagedText, null, null,
        "Every filled cell of the row repeats its column's name: it is a header in the middle of the file. Remove it from the file.");

    private static string DamageOf(string text, string column, string what) =>
        $"{Name(column)}: '{SafeText.For(text, 100)}' is {what}. Correct the file, or use -AllowSuspectText to send it as it is.";

    private static string MisreadingOf(Misdecoding found) => found.Part is { } part
        ? $"looks like two sources put together: only a part of it, '{SafeText.For(part.Word, 100)}', is UTF-8 that was read as {found.PageName}, "
            + $"and would be '{SafeText.For(part.Original, 100)}'. Correct it where the texts were joined; to read the whole file otherwise would damage the rest."
        : $"looks like UTF-8 that was read as {found.PageName}. Read the file with Import-Csv -Encoding utf8; then it is "
            + $"'{SafeText.For(found.Original, 100)}'.";

    private const string DigitsAreLost =
        "is a number whose digits are not exact any more. Give it as text, in quotes ('0701234567').";
}
