namespace PinDeliver;

/// <summary>What went wrong, as a value that never changes and never holds a key.</summary>
/// <param name="Error">The cause.</param>
/// <param name="Message">What happened and what to do, in one sentence or two, safe to show.</param>
public sealed record Failure(PinDeliverError Error, string Message)
{
    /// <summary>The column or parameter, as the user wrote it, or null.</summary>
    public string? Column { get; init; }

    /// <summary>The value, safe to show and cut at 100 characters, or null.</summary>
    public string? Value { get; init; }

    /// <summary>The row, 1-based, or null where the failure is of no row.</summary>
    public int? Row { get; init; }

    /// <summary>The exception that carries it to a caller.</summary>
    public PinDeliverException ToException() => new PinDeliverInputException(Error, Column, Value, Message) { Row = Row };
}
