namespace PinDeliver;

/// <summary>There was no whole reply: the network, TLS, a proxy or the time limit stood between.</summary>
public sealed class PinDeliverConnectionException : PinDeliverException
{
    internal PinDeliverConnectionException(Failure failure)
        : base(failure)
    {
    }
}
