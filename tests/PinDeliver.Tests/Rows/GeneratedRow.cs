using System.Collections.Generic;
using System.Linq;
using PinDeliver.Tests.Hosting;

namespace PinDeliver.Tests.Rows;

/// <summary>A row of documented fields, and the shape in which it is piped.</summary>
internal sealed record GeneratedRow(IReadOnlyList<Cell> Cells, int Shape)
{
    /// <summary>As the user's own columns are spelt, in the row's own shape.</summary>
    public object Pipe(string id) => Build([("Id", id), .. Cells.Select(cell => (cell.Column, cell.Value))], Shape);

    /// <summary>As parameter names, in the order of the documentation: the plain spelling of the same row.</summary>
    public object PipePlain(string id) => CsvRows.Of(
        [
            ("Id", id),
            .. ApiField.All.SelectMany(known => Cells.Where(cell => cell.Field == known).Select(cell => (known.Parameter, cell.Value))),
        ]);

    public override string ToString() => $"{Shape % RowShapes.Count}: {string.Join(", ", Cells)}";

    private object Build((string Name, object? Value)[] columns, int shape)
    {
        if (shape % RowShapes.Count == 0)
            columns = Nest();
        if (shape % 3 == 0)
            columns = [.. columns.Skip(1), columns[0]];
        return RowShapes.Build(columns, shape);

        // Fields of the service in a nested object, as ConvertFrom-Json gives them.
        (string, object?)[] Nest()
        {
            var service = Cells.Where(cell => cell.Field.Parent == "service").Select(cell => (cell.Field.ApiName, cell.Value)).ToArray();
            var customer = columns.Take(1).Concat(
                Cells.Where(cell => cell.Field.Parent == "customer").Select(cell => (cell.Column, cell.Value)));
            return service.Length == 0 ? [.. customer] : [.. customer, ("service", CsvRows.Of(service))];
        }
    }
}
