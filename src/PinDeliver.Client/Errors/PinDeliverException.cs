using System;

namespace PinDeliver;

/// <summary>A failure on its way to a caller, with everything that is known about it, and never a key.</summary>
public abstract class PinDeliverException : Exception
{
    private protected PinDeliverException(Failure failure)
        : base(failure.Message, failure.Cause) => Failure = failure;

    /// <summary>The failure itself.</summary>
    public Failure Failure { get; }

    /// <summary>The cause.</summary>
    public PinDeliverError Error => Failure.Error;

    /// <summary>The stable id of the cause, such as <c>CustomerNotFound</c>.</summary>
    public string ErrorId => Failure.ErrorId;

    /// <summary>The status that counted (the worse of HTTP's and the body's), or null where there was no reply.</summary>
    public int? HttpStatus => Failure.HttpStatus;

    /// <summary>The service's own text, made safe for a terminal, at most 512 characters, or null.</summary>
    public string? ServiceMessage => Failure.ServiceMessage;

    /// <summary>How many requests left for this customer.</summary>
    public int Attempts => Failure.Attempts;

    /// <summary>True where the update may have been applied although no success was seen.</summary>
    public bool OutcomeUnknown => Failure.OutcomeUnknown;

    /// <summary>How long the service asked to wait (RFC 9110 section 10.2.3), or null.</summary>
    public TimeSpan? RetryAfter => Failure.RetryAfter;

    /// <summary>From the first request to the failure, waiting included.</summary>
    public TimeSpan Duration => Failure.Duration;
}
