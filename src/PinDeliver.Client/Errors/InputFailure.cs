namespace PinDeliver;

/// <summary>Makes the failure of an input that is refused before anything is sent.</summary>
public static class InputFailure
{
    /// <summary>A refused input.</summary>
    /// <param name="error">The cause.</param>
    /// <param name="column">The column or parameter, or null where it concerns the whole row.</param>
    /// <param name="value">The value; what is kept of it is safe to show and cut at 100 characters.</param>
    /// <param name="message">What is wrong and what to write instead.</param>
    public static Failure Create(PinDeliverError error, string? column, string? value, string message) => new(error, message)
    {
        Column = column,
        Value = value is null ? null : SafeText.For(value, 100),
    };
}
