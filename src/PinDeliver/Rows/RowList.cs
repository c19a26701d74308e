using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using PinDeliver.Rows.Values;

namespace PinDeliver.Rows;

/// <summary>Rows that came as one object: <c>,$rows | Set-PinDeliverCustomer</c>, <c>-InputObject $table</c>.</summary>
internal static class RowList
{
    // Lists in lists in lists: a list that holds itself would never end.
    private const int DeepestNesting = 8;

    private static readonly RowShapes Shapes = new();

    /// <summary>The rows of a list or a table; null for anything else, which is one row itself.</summary>
    public static IEnumerable<PSObject?>? In(PSObject? input) =>
        input is null || !IsList(input.BaseObject) ? null : Split(input.BaseObject, 1);

    /// <summary>The shape of a row; for any thread.</summary>
    public static RowShape ShapeOf(object content)
    {
        lock (Shapes)
            return Shapes.Of(content);
    }

    private static bool IsList(object value)
    {
        if (value is PSCustomObject or string or IDictionary)
            return false;
        var shape = ShapeOf(value);
        // A data reader is both: in while ($reader.Read()) { } it is the row on which it stands.
        return shape == RowShape.List || (shape == RowShape.Record && value is IEnumerable && !DataRows.StandsOnARow(value));
    }

    private static IEnumerable<PSObject?> Split(object list, int depth)
    {
        var (rows, failure) = Start(list);
        while (failure is null)
        {
            object? row;
            try
            {
                if (!rows!.MoveNext())
                    break;
                row = rows.Current;
            }
            catch (Exception thrown) when (thrown is not PipelineStoppedException)
            {
                failure = thrown;
                continue;
            }

            var content = row is PSObject wrapped ? wrapped.BaseObject : row;
            if (content is null || depth >= DeepestNesting || !IsList(content))
            {
                yield return row is null ? null : PSObject.AsPSObject(row);
                continue;
            }

            foreach (var inner in Split(content, depth + 1))
                yield return inner;
        }

        (rows as IDisposable)?.Dispose();
        // The rows before it stand; what could not be read is a row that fails.
        if (failure is not null)
            yield return PSObject.AsPSObject(new UnreadableRow(failure.Message));
    }

    private static (IEnumerator? Rows, Exception? Failure) Start(object list)
    {
        try
        {
            return ((DataRows.IsTable(list) ? DataRows.RowsOf(list) : (IEnumerable)list).GetEnumerator(), null);
        }
        catch (Exception thrown) when (thrown is not PipelineStoppedException)
        {
            return (null, thrown);
        }
    }
}
