namespace PinDeliver.Rows;

/// <summary>A row on its way to an update.</summary>
internal sealed class RowDraft
{
    /// <summary>The update; its identity comes last.</summary>
    public CustomerUpdate Update { get; } = new(default);

    public string? Id { get; set; }

    public string? ExternalId { get; set; }

    /// <summary>The fields whose cell is there and blank.</summary>
    public FieldSet BlankFields { get; private set; }

    /// <summary>Sets a field from a column.</summary>
    /// <exception cref="PinDeliverInputException">DuplicateField, FieldSetAndCleared.</exception>
    public void Set(CustomerField field, FieldValue value, string column)
    {
        if (value.IsNone)
        {
            BlankFields = BlankFields.With(field);
            return;
        }

        var present = Update[field];
        if (present.IsNull)
            throw SetAndCleared(field);
        if (!present.IsNone && present != value)
        {
            throw new PinDeliverInputException(PinDeliverError.DuplicateField, column, null,
                $"{field.Name} has two columns in this row ({field.Name} or {field.ApiName}), and they differ.");
        }

        Update.Put(field, value);
    }

    /// <summary>Clears a field.</summary>
    /// <exception cref="PinDeliverInputException">FieldNotClearable, FieldSetAndCleared.</exception>
    public void Clear(CustomerField field)
    {
        if (!field.IsClearable)
        {
            throw new PinDeliverInputException(PinDeliverError.FieldNotClearable, field.Name, null,
                $"{field.Name} cannot be cleared: PinDeliver requires a value.");
        }

        var present = Update[field];
        if (!present.IsNone && !present.IsNull)
            throw SetAndCleared(field);
        Update.Put(field, FieldValue.Null);
    }

    private static PinDeliverInputException SetAndCleared(CustomerField field) => new(
        PinDeliverError.FieldSetAndCleared, field.Name, null, $"{field.Name} is both set and cleared in this row.");
}
