namespace PinDeliver;

/// <summary>An input that was refused before anything was sent.</summary>
public sealed class PinDeliverInputException : PinDeliverException
{
    internal PinDeliverInputException(Failure failure)
        : base(failure)
    {
    }

    /// <summary>A refused input.</summary>
    /// <param name="error">The cause.</param>
    /// <param name="column">The column or parameter, or null where it concerns the whole row.</param>
    /// <param name="value">The value; what is kept of it is safe to show and cut at 100 characters.</param>
    /// <param name="message">What is wrong and what to write instead.</param>
    public PinDeliverInputException(PinDeliverError error, string? column, string? value, string message)
        : base(InputFailure.Create(error, column, value, message))
    {
    }

    /// <summary>The column or parameter, as the user wrote it, or null.</summary>
    public string? Column => Failure.Column;

    /// <summary>The value, safe to show and cut at 100 characters, or null.</summary>
    public string? Value => Failure.Value;

    /// <summary>The row, 1-based, or null where the input is no row.</summary>
    public int? Row => Failure.Row;
}
