namespace PinDeliver.Files;

/// <summary>Says what <see cref="RecordReader"/> stopped at, where, and what to do.</summary>
internal static class RecordFaults
{
    public static void Tell(RecordReader record, CsvFaults faults)
    {
        var text = record.TextAndMore;
        var place = TextPlace.After(record.Line, text.Slice(0, record.FaultAt));
        var opened = TextPlace.After(record.Line, text.Slice(0, record.FaultyCellAt));
        switch (record.Fault)
        {
            case RecordFault.QuoteInsideCell when text[record.FaultyCellAt] == '=':
                faults.Malformed(place, $"'{RecordText.From(text, record.FaultyCellAt)}' is a formula, which is not read.",
                    "Write the text alone: 01234, not =\"01234\".");
                break;
            case RecordFault.QuoteInsideCell:
                faults.Malformed(place, $"A quote stands inside a cell that does not begin with one: '{RecordText.Around(text, record.FaultAt)}'.",
                    "Put the whole cell in quotes and double those inside, or remove the quote.");
                break;
            case RecordFault.TextAfterQuote:
                var where = opened.Line == place.Line ? $"column {opened.Column}" : $"line {opened.Line}, column {opened.Column}";
                faults.Malformed(place, $"Text follows the quote that closes the cell opened at {where}: '{RecordText.Around(text, record.FaultAt)}'.",
                    "Double the quotes inside the cell, or close it where it ends.");
                break;
            case RecordFault.UnclosedQuote:
                faults.Malformed(opened, $"The quote that opens here is never closed: '{RecordText.From(text, record.FaultyCellAt)}'.",
                    "Close it at the end of the cell, or remove it.");
                break;
            case RecordFault.CellTooLong when text[record.FaultyCellAt] == '"':
                faults.Malformed(opened, $"The quote that opens here is not closed within {CsvLimits.Cell:N0} characters: '{RecordText.From(text, record.FaultyCellAt)}'.",
                    "Close it at the end of the cell, or remove it.");
                break;
            case RecordFault.CellTooLong:
                faults.Malformed(opened, $"The cell that begins here is longer than {CsvLimits.Cell:N0} characters: '{RecordText.From(text, record.FaultyCellAt)}'.",
                    "Is this a CSV file?");
                break;
            case RecordFault.RowTooLong:
                faults.Malformed(new TextPlace(record.Line, 1), $"The row that begins here is longer than {CsvLimits.Row:N0} characters.", "Is this a CSV file?");
                break;
            default:
                faults.Malformed(
                    place,
                    record.LineEnd == LineEnd.CarriageReturn
                        ? "This line does not end with a carriage return alone, as the file's first does."
                        : $"A carriage return stands alone, where the file's lines end otherwise: '{RecordText.Around(text, record.FaultAt)}'.",
                    "Put a cell of several lines in quotes, or end every line in the same way.");
                break;
        }
    }
}
