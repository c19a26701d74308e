using System.Collections.Generic;
using PinDeliver.Files;

namespace PinDeliver.Jobs;

/// <summary>The rows that were not done, as they stand in the input, with the reason in a last column that is not read again.</summary>
internal sealed class RetryFile
{
    /// <summary>The last column. The reader of rows passes over it.</summary>
    public const string ReasonColumn = "RetryReason";

    private readonly CsvWriter writer;
    private readonly CsvFile input;
    private readonly int? reasonInInput;
    private readonly bool hasReason;

    public RetryFile(CsvWriter writer, CsvFile input)
    {
        this.input = input;
        this.writer = writer;
        reasonInInput = IndexOfReason(input);
        // Where the columns' names are not in the file, a cell more than there are names would be refused when it is run again.
        hasReason = input.HasHeaderLine || reasonInInput is not null;
        if (input.HasSepLine)
            writer.WriteSepLine();
        if (input.HasHeaderLine)
            writer.WriteRow(Cells(input.Header, ReasonColumn));
    }

    public void Add(IReadOnlyList<string> cells, string reason)
    {
        // Line ends would make the file hard to read, and a character that the file's encoding lacks would make it impossible to write.
        var shown = FormulaGuard.Harmless(input.Format.Encodable(SafeText.For(reason, 500)));
        writer.WriteRow(Cells(cells, shown));
    }

    private List<string> Cells(IReadOnlyList<string> cells, string reason)
    {
        var all = new List<string>(cells);
        if (reasonInInput is { } old)
            all.RemoveAt(old);
        if (hasReason)
            all.Add(reason);
        return all;
    }

    private static int? IndexOfReason(CsvFile input)
    {
        for (var i = 0; i < input.Names.Count; i++)
        {
            if (input.Names[i].Equals(ReasonColumn, System.StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return null;
    }
}
