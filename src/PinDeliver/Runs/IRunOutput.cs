namespace PinDeliver.Runs;

/// <summary>Where a run's answers go. Called on the thread that adds rows, and on no other.</summary>
internal interface IRunOutput
{
    /// <summary>A row is done: its result.</summary>
    void Result(RunRow row);

    /// <summary>A row failed, and the others go on.</summary>
    void Error(RunRow row, Failure failure);

    void Warning(string text);

    void Line(LogLine line);

    /// <summary>Where the run stands; null takes it off the screen.</summary>
    void Progress(ProgressReport? report);
}
