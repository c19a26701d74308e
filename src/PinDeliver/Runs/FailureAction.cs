namespace PinDeliver.Runs;

/// <summary>What a run does with a row that fails.</summary>
internal enum FailureAction
{
    /// <summary>The run ends; rows in flight finish first.</summary>
    End,

    /// <summary>The row has its error, and the others go on.</summary>
    GoOn,

    /// <summary>The row has a warning, and the others go on: a dry run tells of every row.</summary>
    Warn,
}
