namespace PinDeliver.Rows.Values;

/// <summary>Reads text as it is, once it is known to be text that was read rightly.</summary>
internal sealed class TextReader
{
    private readonly bool allowSuspectText;
    private readonly RowErrors errors;

    public TextReader(bool allowSuspectText, RowErrors errors)
    {
        this.allowSuspectText = allowSuspectText;
        this.errors = errors;
    }

    public FieldValue Read(object value, string column, bool isTelephone = false)
    {
        if (Scalar.ToText(value) is not { } text)
            return errors.NotText(value, column);
        return IsSound(text, column, isTelephone) ? FieldValue.Text(text) : FieldValue.None;
    }

    /// <summary>Whether a text can be sent; if not, the reason is among the errors.</summary>
    public bool IsSound(string text, string column, bool isTelephone = false)
    {
        var isAscii = Misdecoding.IsAscii(text);
        if (!isAscii && Utf16.HasLoneSurrogate(text))
        {
            errors.HalfACharacter(text, column);
            return false;
        }

        if (allowSuspectText)
            return true;
        if (isTelephone && Damage.IsExponent(text, isTelephone: true))
        {
            errors.Damaged(text, column, "a number as a spreadsheet shows it: its digits are lost");
            return false;
        }

        if (Damage.Find(text) is { } damage)
        {
            errors.Damaged(text, column, damage);
            return false;
        }

        return isAscii || IsDecodedRightly(text, column);
    }

    private bool IsDecodedRightly(string text, string column)
    {
        if (text.IndexOf('\uFFFD') >= 0)
            errors.Unreadable(text, column);
        else if (Misdecoding.Find(text) is { } found)
            errors.Misdecoded(text, column, found);
        else
            return true;
        return false;
    }
}
