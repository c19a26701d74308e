using System.Globalization;

namespace PinDeliver.Rows;

/// <summary>Where in which file a row stands.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Line">The line where it begins, from 1.</param>
/// <param name="Number">Which row it is of all that the command reads, from 1.</param>
/// <param name="Total">How many the command reads, of all its files.</param>
internal readonly record struct RowOrigin(string File, int Line, long Number, long Total)
{
    /// <summary>As errors and warnings name it: <c>kunder.csv line 12</c>.</summary>
    public override string ToString() => File + " line " + Line.ToString(CultureInfo.InvariantCulture);
}
