using System.Management.Automation;

namespace PinDeliver.Rows;

/// <summary>Tells where a row came from.</summary>
internal static class RowSource
{
    /// <summary>The file and line of a row of Import-PinDeliverCsv, or null for any other object.</summary>
    public static RowOrigin? Of(PSObject? row) => (row as FileRow)?.Origin;
}
