using System;
using System.Collections.Generic;
using System.Data;

namespace PinDeliver.Rows.Values;

/// <summary>Rows of a DataTable and records of a data reader. Apart, so that System.Data is loaded only where there is one.</summary>
internal static class DataRows
{
    /// <summary>Whether it is a DataRow (typed ones included) or a DataRowView, told without loading their assembly.</summary>
    public static bool Is(object value)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName is "System.Data.DataRow" or "System.Data.DataRowView")
                return true;
        }

        return false;
    }

    /// <summary>Whether it is a record of a data reader, or a data reader.</summary>
    public static bool IsRecord(object value) => value.GetType().GetInterface("System.Data.IDataRecord") is not null;

    /// <summary>Whether it is a table.</summary>
    public static bool IsTable(object value)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName is "System.Data.DataTable")
                return true;
        }

        return false;
    }

    public static System.Collections.IEnumerable RowsOf(object table) => ((DataTable)table).Rows;

    /// <summary>Whether the row is of no table any more, or not yet.</summary>
    public static bool IsDeletedOrDetached(object value) => RowOf(value).RowState is DataRowState.Deleted or DataRowState.Detached;

    public static IEnumerable<KeyValuePair<string, object?>> CellsOf(object value)
    {
        var row = RowOf(value);
        foreach (DataColumn column in row.Table.Columns)
            yield return new(column.ColumnName, row[column]);
    }

    public static IEnumerable<KeyValuePair<string, object?>> CellsOfRecord(object value)
    {
        var record = (IDataRecord)value;
        for (var i = 0; i < record.FieldCount; i++)
            yield return new(record.GetName(i), record.GetValue(i));
    }

    /// <summary>Whether a data reader has been read up to a row: it then is that row.</summary>
    public static bool StandsOnARow(object value)
    {
        var record = (IDataRecord)value;
        try
        {
            if (record.FieldCount == 0)
                return false;
            _ = record.IsDBNull(0);
            return true;
        }
        catch (Exception thrown) when (thrown is InvalidOperationException or IndexOutOfRangeException or DataException)
        {
            return false;
        }
    }

    private static DataRow RowOf(object value) => value as DataRow ?? ((DataRowView)value).Row;
}
