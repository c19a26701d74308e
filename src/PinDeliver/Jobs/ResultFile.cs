using System.Collections.Generic;
using System.Linq;
using PinDeliver.Files;

namespace PinDeliver.Jobs;

/// <summary>A result for each row. A spreadsheet can open it: no cell is a formula.</summary>
internal sealed class ResultFile
{
    private readonly CsvWriter writer;
    private readonly IReadOnlyList<string> columns;

    /// <param name="writer">Where to write.</param>
    /// <param name="isPlan">Whether it is of a dry run.</param>
    public ResultFile(CsvWriter writer, bool isPlan)
    {
        this.writer = writer;
        columns = ResultColumns.Names(isPlan);
        writer.WriteRow([.. columns]);
    }

    public void Add(IReadOnlyDictionary<string, string> result) =>
        writer.WriteRow(columns.Select(column => result.TryGetValue(column, out var cell) ? FormulaGuard.Harmless(cell) : null).ToArray());
}
