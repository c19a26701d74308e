using System.Collections.Generic;
using System.Management.Automation;
using PinDeliver.Rows;

namespace PinDeliver.Commands;

/// <summary>The row that a call without one stands for: its own parameters, for an error's target.</summary>
internal static class TypedRow
{
    public static PSObject Of(IDictionary<string, object> parameters)
    {
        var row = new PSObject();
        foreach (var given in parameters)
        {
            if (given.Key is "Id" or "ExternalId" or "Clear" || CustomerFields.Find(given.Key) is not null)
                row.Properties.Add(new PSNoteProperty(given.Key, Cell(given.Value)));
        }

        return row;
    }

    // A file's Clear column holds its names in one cell.
    private static object? Cell(object? value) => value is string[] names ? string.Join(";", names) : RowTarget.AsTyped(value);
}
