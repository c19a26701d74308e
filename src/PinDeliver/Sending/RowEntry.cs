using System.Runtime.ExceptionServices;

namespace PinDeliver.Sending;

/// <summary>A row between its reading and its result.</summary>
internal sealed class RowEntry
{
    public required int Row { get; init; }

    /// <summary>The row as it came, for the error's target.</summary>
    public object? Source { get; init; }

    public string? Id { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>What to send, or what would have been; null where the row could not be read.</summary>
    public CustomerUpdate? Update { get; init; }

    /// <summary>Set at reading for what is not sent: Skipped, WhatIf or Failed. Null for what goes to the service.</summary>
    public CustomerUpdateStatus? Decided { get; init; }

    /// <summary>Why the row was skipped, or null.</summary>
    public string? Message { get; init; }

    /// <summary>What to warn of when the row comes out, so that warnings keep the file's order too.</summary>
    public string? Warning { get; init; }

    public PinDeliverException? Failure { get; set; }

    public UpdateReceipt? Receipt { get; set; }

    /// <summary>Something that is no typed failure: it is thrown on the pipeline's thread.</summary>
    public ExceptionDispatchInfo? Crash { get; set; }

    public bool IsDone { get; set; }

    /// <summary>Whether it waits for its next attempt.</summary>
    public bool IsBackingOff { get; set; }
}
