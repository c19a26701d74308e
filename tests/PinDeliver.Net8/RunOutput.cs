using System;
using System.Collections.Generic;
using PinDeliver.Runs;

namespace PinDeliver.Net8;

/// <summary>What a run puts out, in lists.</summary>
internal sealed class RunOutput : IRunOutput
{
    public List<RunRow> Results { get; } = [];

    public List<RunRow> Failed { get; } = [];

    public List<string> Warnings { get; } = [];

    /// <summary>What else is done with a result.</summary>
    public Action<RunRow> ResultCame { get; set; } = _ => { };

    public void Result(RunRow row)
    {
        Results.Add(row);
        ResultCame(row);
    }

    public void Error(RunRow row, Failure failure) => Failed.Add(row);

    public void Warning(string text) => Warnings.Add(text);

    public void Line(LogLine line)
    {
    }

    public void Progress(ProgressReport? report)
    {
    }
}
