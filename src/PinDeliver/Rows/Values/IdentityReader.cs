using System;

namespace PinDeliver.Rows.Values;

/// <summary>Reads an id or an external id.</summary>
internal sealed class IdentityReader
{
    private readonly bool allowSuspectText;
    private readonly RowErrors errors;
    private readonly Action<string> warn;
    private bool warnedOfBlank;

    public IdentityReader(bool allowSuspectText, RowErrors errors, Action<string> warn)
    {
        this.allowSuspectText = allowSuspectText;
        this.errors = errors;
        this.warn = warn;
    }

    /// <summary>The text without what is invisible around it; null for a blank, and for what is refused.</summary>
    public string? Read(object? value, string column)
    {
        value = Cell.Unwrap(value);
        if (Cell.IsBlank(value))
            return null;
        if (Scalar.ToText(value!) is not { } written)
        {
            errors.NotOneIdentity(value!, column);
            return null;
        }

        var text = CustomerIdentity.Trim(written);
        if (!allowSuspectText && Damage.IsExponent(text, isTelephone: false))
            errors.DamagedIdentity(text, column, "a number as a spreadsheet shows it: its digits are lost");
        else if (!allowSuspectText && Damage.Find(text) is { } damage)
            errors.DamagedIdentity(text, column, damage);
        else if (!allowSuspectText && CanBeSent(text) && Misdecoding.Find(text) is { } found)
            errors.MisdecodedIdentity(text, column, found);
        else if (text.Length > 0)
            return Checked(text, column);
        return null;
    }

    // What holds a character that no identity may hold is told so, and not for misread.
    private static bool CanBeSent(string text) => text.IndexOf('\uFFFD') < 0 && !Utf16.HasLoneSurrogate(text);

    private string Checked(string text, string column)
    {
        if (!warnedOfBlank && text.IndexOf(' ') > 0)
        {
            warnedOfBlank = true;
            warn($"{column} '{SafeText.For(text, 100)}' has a blank inside and is sent as one id. "
                + "For several customers, give each a row of its own; if the blank is a slip, correct it in the file.");
        }

        return text;
    }
}
