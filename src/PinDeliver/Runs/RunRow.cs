using System;
using PinDeliver.Rows;
using PinDeliver.Sending;

namespace PinDeliver.Runs;

/// <summary>A row of a run, from its reading to its result.</summary>
internal sealed class RunRow : QueuedRow
{
    private CustomerUpdate? toSend;

    /// <summary>The row as it came, for an error's target.</summary>
    public object? Source { get; init; }

    /// <summary>Where the row stands in a file, such as <c>kunder.csv line 12</c>, or null where nobody knows.</summary>
    public RowOrigin? Origin { get; init; }

    /// <summary>The row's id, or null.</summary>
    public string? Id { get; init; }

    /// <summary>The row's external id, or null.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Whom the row is for; null where it could not be read.</summary>
    public CustomerIdentity? Identity { get; init; }

    /// <summary>What to send; null where the row could not be read, or only reads.</summary>
    public CustomerUpdate? Update { get; init; }

    /// <summary>What is left to send once the customer has been read: the whole update, unless -SkipUnchanged left something away.</summary>
    public CustomerUpdate? ToSend
    {
        get => toSend ?? Update;
        set => toSend = value;
    }

    public override CustomerIdentity? Customer => Identity;

    public override bool ChangedNothing => Failure is null && Decided is CustomerUpdateStatus.Unchanged or CustomerUpdateStatus.WhatIf;

    /// <summary>What was decided without an update: Skipped, Unchanged or WhatIf; null otherwise.</summary>
    public CustomerUpdateStatus? Decided { get; set; }

    /// <summary>What is said of a success or of a row that was skipped, or null.</summary>
    public string? Message { get; set; }

    /// <summary>What to warn of when the row comes out, so that warnings keep the file's order too; null for nothing.</summary>
    public string? Warning { get; set; }

    /// <summary>What the row changes in the customer, where that was read first.</summary>
    public FieldChangeList? Changes { get; set; }

    /// <summary>What reading the customer back showed.</summary>
    public CustomerVerification Verification { get; set; }

    /// <summary>How many requests have left for the row.</summary>
    public int Attempts { get; set; }

    /// <summary>The time of all its requests together, or null where there was but one.</summary>
    public TimeSpan? Duration { get; set; }

    /// <summary>Why the row failed, or null.</summary>
    public Failure? Failure { get; set; }

    /// <summary>What the service said of the update, or null.</summary>
    public UpdateReceipt? Receipt { get; set; }

    /// <summary>What a read gave, or null.</summary>
    public CustomerRecord? Record { get; set; }

    /// <summary>Whether the service may have applied an update of which it said nothing.</summary>
    public bool HadUnknownAttempt => Failure?.OutcomeUnknown == true || Receipt?.HadUnknownAttempt == true;

    /// <summary>Adds something to warn of when the row comes out.</summary>
    public void Warn(string text) => Warning = Warning is null ? text : $"{Warning} {text}";

    /// <summary>What the row is called in an error: <c>Row 3 (Id 1001)</c>, <c>kunder.csv line 12 (Id 1001)</c>.</summary>
    /// <param name="isOneOfMany">Whether it came down a pipeline; a call of its own has no number.</param>
    public string Name(bool isOneOfMany)
    {
        var identity = !string.IsNullOrEmpty(Id) ? "Id " + SafeText.For(Id!, 60)
            : !string.IsNullOrEmpty(ExternalId) ? "ExternalId " + SafeText.For(ExternalId!, 60) : null;
        if (!isOneOfMany)
            return identity ?? "";
        var place = Origin?.ToString() ?? FormattableString.Invariant($"Row {Number}");
        return identity is null ? place : $"{place} ({identity})";
    }
}
