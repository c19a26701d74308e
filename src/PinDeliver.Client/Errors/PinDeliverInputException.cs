namespace PinDeliver;

/// <summary>An input that was refused before anything was sent.</summary>
public sealed class PinDeliverInputException : PinDeliverException
{
    /// <summary>A refused input.</summary>
    /// <param name="error">The cause.</param>
    /// <param name="column">The column or parameter, or null where it concerns the whole row.</param>
    /// <param name="value">The value; what is shown of it is cut at 100 characters.</param>
    /// <param name="message">What is wrong and what to write instead.</param>
    public PinDeliverInputException(PinDeliverError error, string? column, string? value, string message)
        : base(error, message)
    {
        Column = column;
        Value = value is null ? null : SafeText.For(value, 100);
    }

    /// <summary>The column or parameter, as the user wrote it, or null.</summary>
    public string? Column { get; }

    /// <summary>The value, safe to show and cut at 100 characters, or null.</summary>
    public string? Value { get; }

    /// <summary>The row, 1-based, or null where the input is no row.</summary>
    public int? Row { get; internal set; }
}
