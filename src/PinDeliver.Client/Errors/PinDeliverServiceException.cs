namespace PinDeliver;

/// <summary>The service was reached, and answered with an error or with something that is no answer.</summary>
public sealed class PinDeliverServiceException : PinDeliverException
{
    internal PinDeliverServiceException(Failure failure)
        : base(failure)
    {
    }
}
