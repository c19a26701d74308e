using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>
/// Strict values: what is written is what is sent, or it is refused with the reason. Nothing goes through PowerShell's own conversion,
/// which makes 5770 of <c>57,70</c> and 0 of a blank. One reader for each kind.
/// </summary>
internal sealed class ValueReader
{
    private readonly RowErrors errors;
    private readonly NumberReader numbers;
    private readonly BooleanReader booleans;
    private readonly DateReader dates;
    private readonly TimeReader times;
    private readonly TextReader texts;
    private readonly PackageReader packages;

    /// <param name="culture">By which numbers, booleans, dates and times are read, or null for the invariant forms.</param>
    /// <param name="allowSuspectText">Whether text that looks misread or damaged is sent all the same.</param>
    /// <param name="errors">Gets what is wrong.</param>
    public ValueReader(CultureInfo? culture, bool allowSuspectText, RowErrors errors)
    {
        this.errors = errors;
        numbers = new NumberReader(culture, errors);
        booleans = new BooleanReader(culture, numbers, errors);
        dates = new DateReader(culture, errors);
        times = new TimeReader(culture, errors);
        texts = new TextReader(allowSuspectText, errors);
        packages = new PackageReader(this, errors);
    }

    /// <summary>The value for a field; None for one that is refused, and then the reason is among the errors.</summary>
    /// <param name="field">Says the kind and the bounds.</param>
    /// <param name="value">What is in the cell, unwrapped and not blank.</param>
    /// <param name="column">As the user wrote it, for the error.</param>
    public FieldValue Read(CustomerField field, object value, string column)
    {
        if (field.Minimum is not null)
            return numbers.Number(value, column, field);
        return field.Kind == FieldKind.Text ? texts.Read(value, column, IsTelephone(field)) : Read(field.Kind, value, column);
    }

    /// <summary>A value of a kind; None for one that is refused.</summary>
    public FieldValue Read(FieldKind kind, object value, string column) => kind switch
    {
        FieldKind.Number => numbers.Number(value, column),
        FieldKind.Integer => numbers.Integer(value, column),
        FieldKind.Boolean => booleans.Read(value, column),
        FieldKind.Date => dates.Read(value, column),
        FieldKind.Time => times.Read(value, column),
        FieldKind.Packages => packages.Read(value, column),
        FieldKind.Object => errors.NotAPackage(value, column),
        _ => texts.Read(value, column),
    };

    /// <summary>Whether a text, such as a key, can be sent; if not, the reason is among the errors.</summary>
    public bool IsSound(string text, string column) => texts.IsSound(text, column);

    private static bool IsTelephone(CustomerField field) => field.ApiName is "phone_cell" or "phone_alt";
}
