using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using PinDeliver.Rows.Values;

namespace PinDeliver.Rows;

/// <summary>Tells how a row's columns are found; worked out once for each type. For one thread.</summary>
internal sealed class RowShapes
{
    private readonly Dictionary<Type, RowShape> known = new();

    public RowShape Of(object row)
    {
        var type = row.GetType();
        if (!known.TryGetValue(type, out var shape))
            known[type] = shape = Find(row, type);
        return shape;
    }

    private static RowShape Find(object row, Type type)
    {
        if (row is PSCustomObject)
            return RowShape.Properties;
        if (row is IDictionary or IEnumerable<KeyValuePair<string, object?>> || type.FullName is "System.Text.Json.Nodes.JsonObject")
            return RowShape.Entries;
        if (row is string or char or Guid or Uri or Enum || Scalar.IsNumber(row))
            return RowShape.Identity;
        if (DataRows.Is(row))
            return RowShape.TableRow;
        if (DataRows.IsTable(row))
            return RowShape.List;
        if (DataRows.IsRecord(row))
            return RowShape.Record;
        if (type.FullName is "System.Text.Json.JsonElement" or "System.Text.Json.JsonDocument")
            return RowShape.Entries;
        if (type.Namespace == "System.Xml")
            return RowShape.Xml;
        if (row is DictionaryEntry || type.FullName?.StartsWith("System.Collections.Generic.KeyValuePair`2", StringComparison.Ordinal) == true)
            return RowShape.LooseEntry;
        if (row is IEnumerable)
            return RowShape.List;
        return Members.Has(row) ? RowShape.Properties : RowShape.NoColumns;
    }
}
