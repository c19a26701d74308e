using PinDeliver.Rows.Values;

namespace PinDeliver.Rows;

/// <summary>A row on its way to an update.</summary>
internal sealed class RowDraft
{
    private readonly RowErrors errors;
    private int filledCells;
    private int cellsLikeTheirHeader;

    public RowDraft(RowErrors errors) => this.errors = errors;

    /// <summary>The update; its identity comes last.</summary>
    public CustomerUpdate Update { get; } = new(default);

    public string? Id { get; set; }

    public string? ExternalId { get; set; }

    /// <summary>The fields whose cell is there and blank.</summary>
    public FieldSet BlankFields { get; private set; }

    /// <summary>Whether every filled cell holds the name of its column: a header in the middle of a file.</summary>
    public bool RepeatsItsHeaders => filledCells > 0 && cellsLikeTheirHeader == filledCells;

    /// <summary>Whether a column says that the row was read from the service, which shows Id beside ExternalId in every row.</summary>
    public bool IsReadBack { get; set; }

    /// <summary>Counts a filled cell.</summary>
    /// <param name="column">The name of its column.</param>
    /// <param name="text">What it holds, or null where that is no text.</param>
    public void CountCell(string column, string? text)
    {
        filledCells++;
        if (text is not null && text.Length >= column.Length && text.Trim().Equals(column, System.StringComparison.OrdinalIgnoreCase))
            cellsLikeTheirHeader++;
    }

    /// <summary>Sets a field from a column.</summary>
    public void Set(CustomerField field, FieldValue value, string column)
    {
        if (value.IsNone)
            return;
        var present = Update[field];
        if (present.IsNull)
            errors.IsSetAndCleared(field);
        else if (!present.IsNone && present != value)
            errors.ColumnsDiffer(field, column);
        else
            Update.Put(field, value);
    }

    /// <summary>Notes that a field has a cell, and that it is blank.</summary>
    public void SetBlank(CustomerField field) => BlankFields = BlankFields.With(field);

    /// <summary>Clears a field.</summary>
    public void Clear(CustomerField field)
    {
        var present = Update[field];
        if (!field.IsClearable)
            errors.CannotBeCleared(field);
        else if (!present.IsNone && !present.IsNull)
            errors.IsSetAndCleared(field);
        else
            Update.Put(field, FieldValue.Null);
    }
}
