namespace PinDeliver.Runs;

/// <summary>What a run of updates does beside sending.</summary>
internal sealed class UpdateOptions
{
    /// <summary>Whether each customer is read first, and only what differs is sent.</summary>
    public bool SkipUnchanged { get; init; }

    /// <summary>Whether each customer is read back.</summary>
    public bool Verify { get; init; }

    /// <summary>Whether nothing is sent that changes anything.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Keeps former values, or null.</summary>
    public Backup? Backup { get; init; }

    /// <summary>What is done once a row's customer was read, before it is sent; null for nothing.</summary>
    public IRowStep? BeforeSending { get; init; }

    /// <summary>Whether rows come down a pipeline, so that warnings name them by number.</summary>
    public required bool IsPipeline { get; init; }
}
