namespace PinDeliver;

/// <summary>What came of a request: its value or its failure.</summary>
/// <typeparam name="T">What a success gives.</typeparam>
public readonly struct Outcome<T>
    where T : class
{
    private Outcome(T? value, Failure? failure)
    {
        Value = value;
        Failure = failure;
    }

    /// <summary>What a success gave, or null.</summary>
    public T? Value { get; }

    /// <summary>What went wrong, or null.</summary>
    public Failure? Failure { get; }

    /// <summary>The value, for a caller who wants an exception.</summary>
    /// <exception cref="PinDeliverException">It failed.</exception>
    public T ValueOrThrow() => Value ?? throw Failure!.ToException();

    /// <summary>A success.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator Outcome<T>(Failure failure) => new(null, failure);
}
