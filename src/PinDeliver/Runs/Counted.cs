using System.Globalization;

namespace PinDeliver.Runs;

/// <summary>A number with its noun: 1 row, 2 rows.</summary>
internal static class Counted
{
    public static string Of(long count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");

    public static string Rows(long count) => Of(count, "row");
}
