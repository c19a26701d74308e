using System;

namespace PinDeliver;

/// <summary>
/// What went wrong, as a value that never changes and never holds a key: the request loop, a run's policy and a journal read the same one.
/// An exception or an error record is made of it once, where it meets a caller.
/// </summary>
/// <param name="Error">The cause.</param>
/// <param name="Message">What happened and what to do, in one sentence or two, safe to show.</param>
public sealed record Failure(PinDeliverError Error, string Message)
{
    /// <summary>The stable id of the cause, such as <c>CustomerNotFound</c>.</summary>
    public string ErrorId => Error.ToString();

    /// <summary>What is true of every failure with this cause.</summary>
    public ErrorTraits Traits => ErrorTraits.Of(Error);

    /// <summary>What kind of trouble it is. A 501 alone is of another kind than its cause's other statuses.</summary>
    public FailureCategory Category => HttpStatus == 501 ? FailureCategory.NotImplemented : Traits.Category;

    /// <summary>What the user can do; the cause's own advice unless this failure knows better.</summary>
    public string Advice
    {
        get => advice ?? Traits.Advice;
        init => advice = value;
    }

    /// <summary>Whether it dooms every other request of the run as well, so that the run has to end.</summary>
    public bool DoomsRun
    {
        get => doomsRun ?? Traits.DoomsRun;
        init => doomsRun = value;
    }

    /// <summary>The column or parameter, as the user wrote it, or null.</summary>
    public string? Column { get; init; }

    /// <summary>The value, safe to show and cut at 100 characters, or null.</summary>
    public string? Value { get; init; }

    /// <summary>The row, 1-based, or null where the failure is of no row.</summary>
    public int? Row { get; init; }

    /// <summary>The status that counted (the worse of HTTP's and the body's), or null where there was no reply.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>The service's own text, made safe for a terminal, at most 512 characters, or null.</summary>
    public string? ServiceMessage { get; init; }

    /// <summary>Whether it came in the service's own envelope: the address is right, and it was the service that judged.</summary>
    public bool IsServicesOwn { get; init; }

    /// <summary>How many requests left for this customer; 0 where none did.</summary>
    public int Attempts { get; init; }

    /// <summary>True where the update may have been applied although no success was seen.</summary>
    public bool OutcomeUnknown { get; init; }

    /// <summary>How long the service asked to wait (RFC 9110 section 10.2.3), or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>From the first request to the failure, waiting included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What the framework said, or null.</summary>
    public Exception? Cause { get; init; }

    private readonly string? advice;

    private readonly bool? doomsRun;

    /// <summary>The exception that carries it to a caller.</summary>
    public PinDeliverException ToException() => Traits.Source switch
    {
        FailureSource.Input => new PinDeliverInputException(this),
        FailureSource.Connection => new PinDeliverConnectionException(this),
        _ => new PinDeliverServiceException(this),
    };
}
