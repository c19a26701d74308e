using System;

namespace PinDeliver;

/// <summary>A failure, with everything that is known about it, and never a key.</summary>
public class PinDeliverException : Exception
{
    /// <summary>A failure with its cause.</summary>
    /// <param name="error">The cause.</param>
    /// <param name="message">What happened and what to do, in one sentence or two.</param>
    /// <param name="innerException">What the framework said, or null.</param>
    public PinDeliverException(PinDeliverError error, string message, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>The cause.</summary>
    public PinDeliverError Error { get; }

    /// <summary>The stable id of the cause, such as <c>CustomerNotFound</c>.</summary>
    public string ErrorId => Error.ToString();

    /// <summary>The status that counted (the worse of HTTP's and the body's), or null where there was no reply.</summary>
    public int? HttpStatus { get; internal set; }

    /// <summary>The service's own text, made safe for a terminal, at most 512 characters, or null.</summary>
    public string? ServiceMessage { get; internal set; }

    /// <summary>How many requests were sent for this customer.</summary>
    public int Attempts { get; internal set; }

    /// <summary>True where the update may have been applied although no success was seen.</summary>
    public bool OutcomeUnknown { get; internal set; }

    /// <summary>How long the service asked to wait (RFC 9110 section 10.2.3), or null.</summary>
    public TimeSpan? RetryAfter { get; internal set; }

    /// <summary>From the first request to the failure, waiting included.</summary>
    public TimeSpan Duration { get; internal set; }
}
