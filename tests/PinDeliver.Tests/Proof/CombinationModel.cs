using System.Collections.Generic;

namespace PinDeliver.Tests.Proof;

/// <summary>What the documents say of a row under some switches, and what is then stored: an independent account of a run.</summary>
internal sealed class CombinationModel(bool skipsUnchanged, bool verifies, bool backsUp, bool isDryRun)
{
    /// <summary>The city of every customer.</summary>
    public Dictionary<string, string> Stored { get; } = new();

    /// <summary>The requests of every customer, G for a read and P for an update.</summary>
    public Dictionary<string, string> Requests { get; } = new();

    /// <summary>The cities that updates of each customer brought to the store.</summary>
    public Dictionary<string, List<string>> Applied { get; } = new();

    /// <summary>The status, the verification and the error of the next row.</summary>
    public (CustomerUpdateStatus Status, CustomerVerification Verification, string? ErrorId) Run(CombinedRow row)
    {
        if (row.Kind == CombinedRowKind.Invalid)
            return Failed("InvalidFieldValue");
        if (row.Kind == CombinedRowKind.Blank)
            return (CustomerUpdateStatus.Skipped, CustomerVerification.None, null);
        var reads = skipsUnchanged || (backsUp && !isDryRun);
        if (reads)
        {
            Ask(row, "G");
            if (row.Kind == CombinedRowKind.Unknown)
                return Failed("CustomerNotFound");
            if (skipsUnchanged && Stored[row.Customer] == row.City)
                return (CustomerUpdateStatus.Unchanged, verifies ? CustomerVerification.Confirmed : CustomerVerification.None, null);
        }

        return isDryRun ? (CustomerUpdateStatus.WhatIf, CustomerVerification.None, null) : Update(row);
    }

    private (CustomerUpdateStatus Status, CustomerVerification Verification, string? ErrorId) Update(CombinedRow row)
    {
        Ask(row, "P");
        if (row.Kind == CombinedRowKind.Unknown)
            return Failed("CustomerNotFound");
        if (row.Kind == CombinedRowKind.Refused)
            return Failed("RequestRejected");
        (Applied.TryGetValue(row.Customer, out var applied) ? applied : Applied[row.Customer] = []).Add(row.City);
        if (row.Kind == CombinedRowKind.Stored)
            Stored[row.Customer] = row.City;
        if (!verifies)
            return (CustomerUpdateStatus.Updated, CustomerVerification.None, null);
        var isStored = Stored[row.Customer] == row.City;
        Ask(row, isStored ? "G" : "GGGG");
        return isStored ? (CustomerUpdateStatus.Updated, CustomerVerification.Confirmed, null) : Failed("NotStored");
    }

    private void Ask(CombinedRow row, string requests) =>
        Requests[row.Customer] = Requests.GetValueOrDefault(row.Customer) + requests;

    private static (CustomerUpdateStatus Status, CustomerVerification Verification, string? ErrorId) Failed(string errorId) =>
        (CustomerUpdateStatus.Failed, CustomerVerification.None, errorId);
}
