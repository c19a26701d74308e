using System.Management.Automation;

namespace PinDeliver.Rows;

/// <summary>Tells where a row came from.</summary>
internal static class RowSource
{
    /// <summary>The file and line of a row of Import-PinDeliverCsv, or null for any other object.</summary>
    public static RowOrigin? Of(PSObject? row) => (row as FileRow)?.Origin;

    /// <summary>The row as it is now, to be kept for its error: a data reader will stand on another row by then.</summary>
    public static object? Kept(PSObject? row) => row is null or FileRow || row.BaseObject is PSCustomObject or string
        || RowList.ShapeOf(row.BaseObject) != RowShape.Record ? row : RowTarget.Of(row);
}
