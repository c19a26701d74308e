using System.Collections;

namespace PinDeliver.Rows;

/// <summary>Reads the names of fields to clear.</summary>
internal static class ClearedFields
{
    private static readonly char[] Separators = [';', ','];

    /// <summary>Clears the fields that a -Clear or a Clear cell names.</summary>
    /// <exception cref="PinDeliverInputException">UnknownField, FieldNotClearable or FieldSetAndCleared.</exception>
    public static void Read(object? value, RowDraft draft)
    {
        value = Blank.Unwrap(value);
        if (Blank.Is(value))
            return;
        if (value is IEnumerable list and not string)
        {
            foreach (var item in list)
                Read(item, draft);
            return;
        }

        foreach (var part in (Scalar.ToText(value!) ?? throw ValueReader.Refuse(value!, "Clear", "is no field's name.")).Split(Separators))
        {
            if (part.Trim() is not { Length: > 0 } name)
                continue;
            var field = CustomerFields.Find(name);
            if (field is not null)
            {
                draft.Clear(field);
                continue;
            }

            var nearest = NearestName.Find(name);
            throw new PinDeliverInputException(PinDeliverError.UnknownField, "Clear", name,
                $"Clear: '{SafeText.For(name, 100)}' is no field" + (nearest is null ? "." : $"; did you mean {nearest}?"));
        }
    }
}
