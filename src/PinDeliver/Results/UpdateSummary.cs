using System;

namespace PinDeliver;

/// <summary>What became of a file of updates: the one thing that Update-PinDeliverCustomerFromCsv puts out.</summary>
public sealed class UpdateSummary
{
    /// <summary>
    /// 0: every row was done. 2: some were not, they are in the retry file. 1: nothing could be done, or the run did not come to its end; the
    /// same command goes on.
    /// </summary>
    public int ExitCode { get; internal set; }

    /// <summary>The input's full path, or null where none was named.</summary>
    public string? Path { get; internal set; }

    /// <summary>How many rows the input has; 0 where it could not be read.</summary>
    public int Rows { get; internal set; }

    /// <summary>Rows that the service said it stored, in earlier runs of this job too.</summary>
    public int Updated { get; internal set; }

    /// <summary>Rows whose customer was already as the row says.</summary>
    public int Unchanged { get; internal set; }

    /// <summary>Rows that had nothing to send.</summary>
    public int Skipped { get; internal set; }

    /// <summary>Under -WhatIf: rows that would be sent.</summary>
    public int Planned { get; internal set; }

    /// <summary>Rows that failed.</summary>
    public int Failed { get; internal set; }

    /// <summary>Rows that were not sent, as the run ended before.</summary>
    public int NotSent { get; internal set; }

    /// <summary>Rows that an earlier run had done, which did not come to its end; they are counted above as well.</summary>
    public int Resumed { get; internal set; }

    /// <summary>The file with a result for each row, under -WhatIf the plan; null where none was written.</summary>
    public string? ResultPath { get; internal set; }

    /// <summary>The file with the rows that were not done, or null where there are none.</summary>
    public string? RetryPath { get; internal set; }

    /// <summary>The log, or null where no line could be added.</summary>
    public string? LogPath { get; internal set; }

    /// <summary>The journal with which the same command goes on, or null where the job is at its end.</summary>
    public string? JournalPath { get; internal set; }

    /// <summary>How long this run took.</summary>
    public TimeSpan Duration { get; internal set; }

    /// <summary>The id of what ended the run, or null.</summary>
    public string? ErrorId { get; internal set; }

    /// <summary>What ended the run before its last row, and what to do; null where nothing did.</summary>
    public string? Message { get; internal set; }

    /// <summary>The counts and the exit code, as the log has them.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Updated} updated, {Unchanged} unchanged, {Skipped} skipped, {Failed} failed, {NotSent} not sent")
        + (Planned > 0 ? FormattableString.Invariant($", {Planned} planned") : "")
        + (Resumed > 0 ? FormattableString.Invariant($" ({Resumed} by an earlier run)") : "")
        + FormattableString.Invariant($", exit code {ExitCode}.") + (Message is null ? "" : " " + Message);
}
