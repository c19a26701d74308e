namespace PinDeliver.Jobs;

/// <summary>What a journal knows of a row.</summary>
internal enum RowState
{
    /// <summary>Nothing: it has not been sent.</summary>
    NotSent,

    /// <summary>There is nothing left to do for it.</summary>
    Done,

    /// <summary>It failed, and is for the retry file.</summary>
    Failed,

    /// <summary>Its customer was read, and the update may have gone since: a run that goes on compares with what was read then.</summary>
    Begun,

    /// <summary>It was on its way when the run was stopped: nobody knows what became of it, and the next run sends it again.</summary>
    Interrupted,
}
