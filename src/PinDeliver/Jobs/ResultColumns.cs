using System;
using System.Collections.Generic;
using System.Globalization;

namespace PinDeliver.Jobs;

/// <summary>
/// The columns of a result file. What a run needed in time is none of them: a run that was interrupted and went on has the same results.
/// </summary>
internal static class ResultColumns
{
    private static readonly (string Name, Func<CustomerUpdateResult, object?> ValueOf)[] All =
    [
        (nameof(CustomerUpdateResult.Row), result => result.Row),
        (nameof(CustomerUpdateResult.Line), result => result.Line),
        (nameof(CustomerUpdateResult.Id), result => result.Id),
        (nameof(CustomerUpdateResult.ExternalId), result => result.ExternalId),
        (nameof(CustomerUpdateResult.Status), result => result.Status),
        (nameof(CustomerUpdateResult.Fields), result => result.Fields),
        (nameof(CustomerUpdateResult.Cleared), result => result.Cleared),
        (nameof(CustomerUpdateResult.Changes), result => result.Changes),
        (nameof(CustomerUpdateResult.Verification), result => result.Verification),
        (nameof(CustomerUpdateResult.HttpStatus), result => result.HttpStatus),
        (nameof(CustomerUpdateResult.Url), result => result.Url),
        (nameof(CustomerUpdateResult.ErrorId), result => result.ErrorId),
        (nameof(CustomerUpdateResult.Message), result => result.Message),
        (nameof(CustomerUpdateResult.OutcomeUnknown), result => result.OutcomeUnknown),
        (nameof(CustomerUpdateResult.Attempts), result => result.Attempts),
        (nameof(CustomerUpdateResult.Payload), result => result.Payload),
    ];

    /// <summary>The names; a dry run alone has a Payload.</summary>
    public static IReadOnlyList<string> Names(bool isPlan)
    {
        var names = new List<string>();
        foreach (var (name, _) in All)
        {
            if (isPlan || name != nameof(CustomerUpdateResult.Payload))
                names.Add(name);
        }

        return names;
    }

    /// <summary>A result's cells by column; blank ones are left out.</summary>
    public static Dictionary<string, string> CellsOf(CustomerUpdateResult result)
    {
        var cells = new Dictionary<string, string>(All.Length);
        foreach (var (name, valueOf) in All)
        {
            var text = Convert.ToString(valueOf(result), CultureInfo.InvariantCulture);
            if (!string.IsNullOrEmpty(text))
                cells[name] = text!;
        }

        return cells;
    }
}
