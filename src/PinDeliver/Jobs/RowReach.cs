namespace PinDeliver.Jobs;

/// <summary>How far a row came.</summary>
internal enum RowReach
{
    /// <summary>Nothing was asked of the service for it.</summary>
    NotTried,

    /// <summary>The service was not reached, or let nobody in: it is no matter of the row.</summary>
    NoService,

    /// <summary>The service answered.</summary>
    Service,
}
