using System;
using System.Collections.Generic;

namespace PinDeliver;

/// <summary>What is true of every failure with one cause: one row of the table for each error.</summary>
public sealed class ErrorTraits
{
    private static readonly Dictionary<PinDeliverError, ErrorTraits> Table = ErrorTable.Build();

    internal ErrorTraits(FailureSource source, FailureCategory category, string advice)
    {
        Source = source;
        Category = category;
        Advice = advice;
    }

    /// <summary>Where such a failure comes from.</summary>
    public FailureSource Source { get; }

    /// <summary>What kind of trouble it is.</summary>
    public FailureCategory Category { get; }

    /// <summary>What the user can do about it.</summary>
    public string Advice { get; }

    /// <summary>Whether the request may be sent again: an update is the same once or twice (vendor page "Update customer").</summary>
    public bool IsRepeatable { get; internal init; }

    /// <summary>Whether it dooms every other request as well.</summary>
    public bool DoomsRun { get; internal init; }

    /// <summary>Whether the service was not reached at all, which many customers in a row bear out.</summary>
    public bool IsUnreached { get; internal init; }

    /// <summary>The traits of a cause.</summary>
    /// <param name="error">The cause.</param>
    public static ErrorTraits Of(PinDeliverError error) =>
        Table.TryGetValue(error, out var traits) ? traits : throw new ArgumentOutOfRangeException(nameof(error), error, null);
}
