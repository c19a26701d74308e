using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;

namespace PinDeliver.Sending;

/// <summary>Which failure ends the command, and what the error then says.</summary>
internal sealed class FailurePolicy
{
    /// <summary>So many customers in a row that could not be reached end the command.</summary>
    public const int MostUnreachable = 20;

    private readonly bool goesOn;
    private readonly bool hasRows;
    private readonly HashSet<CustomerIdentity> unreachable = new(SameCustomer.Comparer);
    private int updated;
    private RowEntry? first;

    /// <param name="goesOn">Whether -ErrorAction asks to go on past a row that fails.</param>
    /// <param name="hasRows">Whether rows come down the pipeline.</param>
    public FailurePolicy(bool goesOn, bool hasRows)
    {
        this.goesOn = goesOn;
        this.hasRows = hasRows;
    }

    /// <summary>
    /// The last row that may still go after this one has failed: none where every row is doomed, else those before it; null where
    /// the others go on. Called on any thread.
    /// </summary>
    public int? LastRowAfter(RowEntry failed) => ErrorRecords.DoomsEveryRow(failed.Failure!.Error) ? 0 : goesOn ? null : failed.Row;

    /// <summary>Counts a row that came out; true where it ends the command.</summary>
    public bool Count(RowEntry entry)
    {
        if (entry.Failure is not null && ErrorRecords.IsUnreachable(entry.Failure.Error))
            unreachable.Add(entry.Update!.Identity);
        else if (entry.Receipt is not null || entry.Failure?.Attempts > 0)
            unreachable.Clear();
        updated += entry.Receipt is null ? 0 : 1;
        if (entry.Failure is null)
            return false;
        if (LastRowAfter(entry) is null && unreachable.Count < MostUnreachable)
            return false;
        first ??= entry;
        return true;
    }

    /// <summary>The non-terminating error of a row.</summary>
    public ErrorRecord RecordOf(RowEntry entry) => ErrorRecords.Create(entry.Failure!, entry.Source, Where(entry) + entry.Failure!.Message);

    /// <summary>The error that ends the command, or null while none does.</summary>
    /// <param name="lastRow">The number of the last row that was read.</param>
    /// <param name="firstDropped">The number of the first row that was read and not sent, or null.</param>
    public ErrorRecord? EndingRecord(int lastRow, int? firstDropped)
    {
        if (first is null)
            return null;
        var failure = first.Failure!;
        var message = Where(first) + failure.Message;
        if (goesOn && !ErrorRecords.DoomsEveryRow(failure.Error))
        {
            message = $"{MostUnreachable} customers in a row could not be reached; the last one: {message}";
            failure = new PinDeliverConnectionException(PinDeliverError.ServiceUnreachable, message, failure)
            {
                HttpStatus = failure.HttpStatus,
                ServiceMessage = failure.ServiceMessage,
                Attempts = failure.Attempts,
                OutcomeUnknown = failure.OutcomeUnknown,
            };
        }

        var (_, advice) = ErrorRecords.Describe(failure.Error, failure.HttpStatus);
        if (!hasRows)
            return ErrorRecords.Create(failure, first.Source, message);
        message = Sentence(message) + string.Format(
            CultureInfo.InvariantCulture, " The command ended here: {0} {1} updated, {2} read.",
            updated, updated == 1 ? "row was" : "rows were", lastRow == 1 ? "1 row was" : lastRow + " rows were");
        var next = Math.Min(first.Row, firstDropped ?? first.Row);
        var goOn = next == 1 ? "run the rows again" : $"run the rows from row {next} on (Select-Object -Skip {next - 1})";
        advice += ErrorRecords.DoomsEveryRow(failure.Error)
            ? $" Then {goOn}."
            : $" Then {goOn}, or use -ErrorAction Continue to go on past rows that fail.";
        return ErrorRecords.Create(failure, first.Source, message, advice);
    }

    private static string Sentence(string text) => text.Length > 0 && text[text.Length - 1] is '.' ? text : text + ".";

    private string Where(RowEntry entry)
    {
        var identity = entry.Id is { Length: > 0 } id ? "Id " + SafeText.For(id, 60)
            : entry.ExternalId is { Length: > 0 } externalId ? "ExternalId " + SafeText.For(externalId, 60) : null;
        if (hasRows)
            return identity is null ? $"Row {entry.Row}: " : $"Row {entry.Row} ({identity}): ";
        return identity is null ? "" : identity + ": ";
    }
}
