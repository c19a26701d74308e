using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace PinDeliver.Tests.Files;

/// <summary>Random tables of cells, with everything that a CSV file finds hard.</summary>
internal static class TableGen
{
    private static readonly string[] Pieces =
        ["", "a", "Lund", "Göteborg", "Ł", "東京", "😀", " ", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", "'", "=1", "0123", "sep=", "\u00A0", "é"];

    private static readonly string[] Names = ["City", "PostalAddress", "Name", "DriverNote1", "ZipCode", "Kolumn åäö", "Email"];

    public static Gen<string> Cell { get; } = Gen.OneOf(Pieces).Array[0, 5].Select(pieces => string.Concat(pieces));

    /// <summary>A header of two columns or more, the first of them Id, and rows as wide.</summary>
    public static Gen<List<string[]>> Table { get; } =
        from width in Gen.Int[2, 6]
        from rows in Cell.Array[width].Array[0, 8]
        select rows.Where(row => !LooksLikeHeader(row)).Prepend(Header(width)).ToList();

    public static string[] Header(int width) => Names.Take(width - 1).Prepend("Id").ToArray();

    // Random cells that are all blank, or repeat a header, are read otherwise on purpose.
    private static bool LooksLikeHeader(string[] row) => row.All(string.IsNullOrWhiteSpace);
}
