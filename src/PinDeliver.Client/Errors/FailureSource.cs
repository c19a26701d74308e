namespace PinDeliver;

/// <summary>Where a failure comes from; it decides which exception carries it.</summary>
public enum FailureSource
{
    /// <summary>The input: nothing was sent.</summary>
    Input,

    /// <summary>The way to the service and back: there was no whole reply.</summary>
    Connection,

    /// <summary>The service: it answered with an error or with something that is no answer.</summary>
    Service,
}
