using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using PinDeliver.Rows.Values;

namespace PinDeliver.Rows;

/// <summary>
/// A row as the target of its error: what <c>$failed.TargetObject | Export-Csv</c> writes must be what is needed to run the row again.
/// Export-Csv takes objects and hashtables as they are, but would write the length of a bare id, and the state of a table's row.
/// </summary>
internal static class RowTarget
{
    /// <summary>The row itself, or for a bare id an object with Id, and for a row of a table, of XML or of names and values an object with its
    /// columns.</summary>
    public static object? Of(object? source)
    {
        if (source is null)
            return null;
        var row = PSObject.AsPSObject(source);
        try
        {
            var content = row.BaseObject;
            return new RowShapes().Of(content) switch
            {
                RowShape.Entries when content is not IDictionary => ObjectOf(Members.Of(Cell.Unwrap(content)!)),
                RowShape.Identity => ObjectOf([new("Id", IdOf(row))]),
                RowShape.TableRow when !DataRows.IsDeletedOrDetached(content) => ObjectOf(DataRows.CellsOf(content)),
                RowShape.Record => ObjectOf(DataRows.CellsOfRecord(content)),
                RowShape.Xml => ObjectOf(XmlText.CellsOf(content)),
                _ => source,
            };
        }
        catch (Exception thrown) when (thrown is not PipelineStoppedException)
        {
            // Its own error says already why it could not be read.
            return source;
        }
    }

    /// <summary>A value as it was typed: 007 stays 007.</summary>
    public static object? AsTyped(object? value) => Cell.Unwrap(value) is LiteralNumber literal ? literal.Text : value;

    private static object? IdOf(PSObject row) => Cell.Unwrap(row) is LiteralNumber literal ? literal.Text : row.BaseObject;

    private static PSObject ObjectOf(IEnumerable<KeyValuePair<string, object?>> cells)
    {
        var row = new PSObject();
        foreach (var cell in cells)
            row.Properties.Add(new PSNoteProperty(cell.Key, cell.Value is DBNull ? null : cell.Value));
        return row;
    }
}
