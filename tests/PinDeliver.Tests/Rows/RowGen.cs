using System.Linq;
using CsCheck;

namespace PinDeliver.Tests.Rows;

/// <summary>Rows of any documented fields with any values.</summary>
internal static class RowGen
{
    private static readonly Gen<object?>[] Gens = ApiField.Scalars.Select(field => CellGen.Of(field.Kind)).ToArray();

    private static readonly Gen<Cell> AnyCell = Gen.Select(Gen.Int[0, ApiField.Scalars.Count - 1], Gen.Int[0, 31])
        .SelectMany(choice => Gens[choice.Item1].Select(value => new Cell(ApiField.Scalars[choice.Item1], value, choice.Item2)));

    /// <summary>A row; each field has one column at most.</summary>
    public static Gen<GeneratedRow> Row { get; } = Gen.Select(AnyCell.Array[0, 6], Gen.Int[0, 23], (cells, shape) =>
        new GeneratedRow(cells.DistinctBy(cell => cell.Field).ToArray(), shape));
}
