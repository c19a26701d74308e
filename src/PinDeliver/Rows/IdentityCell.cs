namespace PinDeliver.Rows;

/// <summary>Reads an id or an external id.</summary>
internal static class IdentityCell
{
    /// <summary>The trimmed text, or null for a blank.</summary>
    /// <exception cref="PinDeliverInputException">InvalidIdentity: it is no text or number.</exception>
    public static string? Read(object? value, string column)
    {
        value = Blank.Unwrap(value);
        if (Blank.Is(value))
            return null;
        return (Scalar.ToText(value!) ?? throw new PinDeliverInputException(PinDeliverError.InvalidIdentity, column, null,
            $"{column} is of type {value!.GetType().Name}. Give one text or number.")).Trim();
    }
}
