using System;
using System.IO;

namespace PinDeliver.Files;

/// <summary>The rows of a checked file, one after the other.</summary>
internal sealed class CsvRows
{
    private readonly CsvFile file;
    private readonly RecordReader reader;
    private readonly int width;
    private readonly string[] above;
    private int recordsBefore;

    /// <param name="file">The file.</param>
    /// <param name="reader">At its beginning.</param>
    /// <param name="recordsBefore">How many records stand before the first row.</param>
    public CsvRows(CsvFile file, RecordReader reader, int recordsBefore)
    {
        this.recordsBefore = recordsBefore;
        this.file = file;
        this.reader = reader;
        width = file.Names.Count;
        above = new string[width];
    }

    /// <summary>The line where the row begins, from 1.</summary>
    public long Line => reader.Line;

    /// <summary>The row's number, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>A cell's value, exactly as it is in the file, of a row as wide as the header.</summary>
    public string this[int column]
    {
        get
        {
            // Towns, dates and choices repeat from row to row: the text of the row above is then taken once more.
            if (reader.RawCell(column).SequenceEqual(above[column].AsSpan()) && !reader[column].HasDoubledQuotes)
                return above[column] ?? "";
            return above[column] = reader.Cell(column);
        }
    }

    /// <summary>The next row; false at the end.</summary>
    /// <exception cref="CsvException">FileChanged: the file is no longer what was checked. Nothing of the change has come out.</exception>
    public bool Read()
    {
        try
        {
            for (; recordsBefore > 0; recordsBefore--)
                reader.Read();
            if (!reader.Read())
                return false;
        }
        catch (FileChangedException failure)
        {
            throw new CsvException([Changed()], failure);
        }
        catch (IOException failure)
        {
            throw FileOpening.NotReadable(file.Path, failure);
        }

        // Blocks that hash as they did hold the rows that were checked; this is for the proof, not for a case that is known.
        if (reader.Fault != RecordFault.None || reader.Count < width)
            throw new CsvException([Changed()]);
        Number++;
        return true;
    }

    /// <summary>The row's cells, as many as the header has.</summary>
    public string[] ToArray()
    {
        var cells = new string[width];
        for (var i = 0; i < width; i++)
            cells[i] = this[i];
        return cells;
    }

    private CsvFault Changed() => new(
        PinDeliverError.FileChanged, file.Name, null, 0,
        $"The file was changed while it was read; {Number:N0} of its {file.RowCount:N0} rows came out, as they were before.",
        "Run the command again when nobody writes to the file.");
}
