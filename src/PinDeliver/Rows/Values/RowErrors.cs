using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;

namespace PinDeliver.Rows.Values;

/// <summary>
/// Gathers what is wrong with one row, so that all its bad cells are told at once. Every sentence about a row stands in this class and
/// nowhere else. Readers do not throw: they add an error here and go on with <see cref="FieldValue.None"/>.
/// </summary>
internal sealed partial class RowErrors
{
    // A row of hundreds of bad cells (a wrong file) would fill the screen.
    private const int MostTold = 10;

    private readonly List<Failure> failures = new();
    private readonly CultureInfo? culture;

    /// <param name="culture">By which numbers, dates and times are read, or null for the invariant forms.</param>
    public RowErrors(CultureInfo? culture) => this.culture = culture;

    /// <summary>Whether anything is wrong with the row.</summary>
    public bool Any => failures.Count > 0;

    /// <summary>Whether the row's identity could not be read, so that nobody needs to be told that it is missing.</summary>
    public bool IdentityIsWrong { get; private set; }

    /// <summary>What an exception says, without the words that PowerShell puts around it.</summary>
    public static string ReasonOf(Exception thrown) => (thrown as GetValueException)?.InnerException?.Message ?? thrown.Message;

    /// <summary>Forgets the row before.</summary>
    public void Clear()
    {
        failures.Clear();
        IdentityIsWrong = false;
    }

    /// <summary>All errors of the row as one; null where there is none. Its cause, column and value are those of the first.</summary>
    /// <param name="row">The row's number, 1-based.</param>
    public Failure? Combine(int row)
    {
        if (failures.Count == 0)
            return null;
        var first = failures[0];
        if (failures.Count == 1)
            return first with { Row = row };
        var told = new List<string>();
        foreach (var failure in failures)
        {
            if (told.Count < MostTold && !told.Contains(failure.Message))
                told.Add(failure.Message);
        }

        if (told.Count < 2)
            return first with { Row = row };
        var rest = failures.Count > MostTold ? $" And {Count(failures.Count - MostTold)} more." : "";
        return first with { Row = row, Message = $"{Count(failures.Count)} things are wrong. {string.Join(" ", told)}{rest}" };
    }

    /// <summary>Takes over a failure that the client found.</summary>
    public void Add(Failure failure) => failures.Add(failure);

    private FieldValue Add(PinDeliverError error, string? column, string? value, string message)
    {
        failures.Add(InputFailure.Create(error, column, value, message));
        return FieldValue.None;
    }

    // What is wrong with one value: the column, the value, and what to write instead.
    private FieldValue AddValue(PinDeliverError error, object? value, string column, string why)
    {
        var shown = ValueDisplay.Show(value);
        return Add(error, column, shown, $"{Name(column)}: {(shown is null ? "the value" : $"'{SafeText.For(shown, 100)}'")} {why}");
    }

    private static string Name(string column) => SafeText.For(column, 60);

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
