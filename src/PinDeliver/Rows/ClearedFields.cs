using System.Collections;
using PinDeliver.Rows.Values;

namespace PinDeliver.Rows;

/// <summary>Reads the names of fields to clear.</summary>
internal static class ClearedFields
{
    private static readonly char[] Separators = [';', ','];

    /// <summary>Clears the fields that a -Clear or a Clear cell names.</summary>
    public static void Read(object? value, RowDraft draft, RowErrors errors)
    {
        value = Cell.Unwrap(value);
        if (Cell.IsBlank(value))
            return;
        if (value is IEnumerable list and not string)
        {
            foreach (var item in list)
                Read(item, draft, errors);
            return;
        }

        if (Scalar.ToText(value!) is not { } names)
        {
            errors.NotNamesOfFields(value!);
            return;
        }

        foreach (var part in names.Split(Separators))
        {
            if (part.Trim() is not { Length: > 0 } name)
                continue;
            if (CustomerFields.Find(name) is { } field)
                draft.Clear(field);
            else
                errors.NotAFieldToClear(name);
        }
    }
}
