using System;
using System.Data;

namespace PinDeliver.Rows;

/// <summary>Rows of a DataTable. Apart, so that System.Data is loaded only where there is one.</summary>
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

    /// <exception cref="PinDeliverInputException">InvalidRow.</exception>
    public static void Read(object value, Action<string, object?> cell)
    {
        var row = value as DataRow ?? ((DataRowView)value).Row;
        if (row.RowState == DataRowState.Deleted)
            throw new PinDeliverInputException(PinDeliverError.InvalidRow, null, null, "The row has been deleted from its table.");
        foreach (DataColumn column in row.Table.Columns)
            cell(column.ColumnName, row[column]);
    }
}
