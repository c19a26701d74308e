using PinDeliver.Rows.Values;

namespace PinDeliver.Rows;

/// <summary>Reads one cell, wherever it comes from, into a draft.</summary>
internal sealed class CellReader
{
    private readonly ValueReader values;
    private readonly AdditionalPropertyReader additional;
    private readonly IdentityReader identities;
    private readonly RowErrors errors;

    public CellReader(ValueReader values, AdditionalPropertyReader additional, IdentityReader identities, RowErrors errors)
    {
        this.values = values;
        this.additional = additional;
        this.identities = identities;
        this.errors = errors;
    }

    public void ReadField(CustomerField field, object? value, string column, RowDraft draft)
    {
        var content = Cell.Unwrap(value);
        if (Cell.IsBlank(content))
        {
            draft.SetBlank(field);
            return;
        }

        draft.CountCell(column, content as string);
        draft.Set(field, values.Read(field, content!, column), column);
    }

    /// <summary>The identity of a cell; null for a blank, and for what is refused.</summary>
    public string? Identity(object? value, string column) => identities.Read(value, column);

    /// <summary>The identity of a row's cell, where another column may have given it already.</summary>
    public string? Identity(object? value, string column, string? present, RowDraft draft)
    {
        var text = identities.Read(value, column);
        if (text is null)
            return present;
        draft.CountCell(column, text);
        if (present is not null && present != text)
            errors.IdentitiesDiffer(column, text);
        return present ?? text;
    }

    /// <summary>Those of the command line replace those of the row, unless they are blank.</summary>
    public void ReadAdditionalProperties(object? value, string column, RowDraft draft) =>
        draft.Update.AdditionalProperties = additional.Read(value, column) ?? draft.Update.AdditionalProperties;
}
