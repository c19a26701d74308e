using System;

namespace PinDeliver;

/// <summary>What became of one row. Results come out in the order of the input.</summary>
public sealed class CustomerUpdateResult
{
    /// <summary>The row's number in the input, 1-based.</summary>
    public int Row { get; internal set; }

    /// <summary>The line of the file on which the row begins, or null where the rows do not know it.</summary>
    public int? Line { get; internal set; }

    /// <summary>The name of the connection, where Connect-PinDeliver gave it one.</summary>
    public string? Connection { get; internal set; }

    /// <summary>The customer's id in PinDeliver, or null where the row has none.</summary>
    public string? Id { get; internal set; }

    /// <summary>The customer's external id, or null where the row has none.</summary>
    public string? ExternalId { get; internal set; }

    /// <summary>What became of the row.</summary>
    public CustomerUpdateStatus Status { get; internal set; }

    /// <summary>The fields that were set, by parameter name.</summary>
    public FieldNameList? Fields { get; internal set; }

    /// <summary>The fields that were cleared, by parameter name.</summary>
    public FieldNameList? Cleared { get; internal set; }

    /// <summary>What the row changes, old and new, where the customer was read first; null where it was not.</summary>
    public FieldChangeList? Changes { get; internal set; }

    /// <summary>What reading the customer back showed, under -Verify.</summary>
    public CustomerVerification Verification { get; internal set; }

    /// <summary>The status of the last reply (the worse of HTTP's and the body's), or null where there was none.</summary>
    public int? HttpStatus { get; internal set; }

    /// <summary>Where the service says that the customer can be read, or null.</summary>
    public string? Url { get; internal set; }

    /// <summary>The id of the error, or null.</summary>
    public string? ErrorId { get; internal set; }

    /// <summary>Why the row failed or was skipped, or null.</summary>
    public string? Message { get; internal set; }

    /// <summary>True where the update may have been applied although no success was seen. Sending it again does no harm.</summary>
    public bool OutcomeUnknown { get; internal set; }

    /// <summary>How many requests were sent for the row.</summary>
    public int Attempts { get; internal set; }

    /// <summary>From the first request to the last reply, waiting included.</summary>
    public TimeSpan Duration { get; internal set; }

    /// <summary>The JSON that would have been sent, under -WhatIf only.</summary>
    public string? Payload { get; internal set; }
}
