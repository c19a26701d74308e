using System;

namespace PinDeliver;

/// <summary>There was no whole reply: the network, TLS, a proxy or the time limit stood between.</summary>
public sealed class PinDeliverConnectionException : PinDeliverException
{
    /// <summary>A failure on the way.</summary>
    /// <param name="error">The cause.</param>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What the framework said, or null.</param>
    public PinDeliverConnectionException(PinDeliverError error, string message, Exception? innerException = null)
        : base(error, message, innerException)
    {
    }
}
