using System;

namespace PinDeliver;

/// <summary>The service was reached, and answered with an error or with something that is no answer.</summary>
public sealed class PinDeliverServiceException : PinDeliverException
{
    /// <summary>A failure that the service reported.</summary>
    /// <param name="error">The cause.</param>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What the framework said, or null.</param>
    public PinDeliverServiceException(PinDeliverError error, string message, Exception? innerException = null)
        : base(error, message, innerException)
    {
    }
}
