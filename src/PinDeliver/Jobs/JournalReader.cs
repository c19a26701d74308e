using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace PinDeliver.Jobs;

/// <summary>Reads a journal's lines row by row. They stand nearly in the order of the rows, so that most are read ahead.</summary>
internal sealed class JournalReader
{
    private readonly Stream stream;
    private readonly RowPlaces places;

    /// <param name="journal">The file, buffered, into which nothing is written any more. A second handle would have to wait for the first one's lock.</param>
    /// <param name="places">Where each row's line stands.</param>
    public JournalReader(Stream journal, RowPlaces places)
    {
        this.places = places;
        stream = journal;
    }

    /// <summary>What became of each row up to one, or null for those of which nothing is known.</summary>
    public IEnumerable<JournalEntry?> ReadTo(int lastRow)
    {
        for (var row = 1; row <= lastRow; row++)
            yield return Read(row);
    }

    /// <summary>What became of a row, or null where nothing is known.</summary>
    public JournalEntry? Read(int row)
    {
        if (places[row] is not { } place)
            return null;
        if (stream.Position != place)
            stream.Position = place;
        using var line = new MemoryStream();
        for (var next = stream.ReadByte(); next is not ('\n' or -1); next = stream.ReadByte())
            line.WriteByte((byte)next);
        using var json = JsonDocument.Parse(new ReadOnlyMemory<byte>(line.GetBuffer(), 0, (int)line.Length));
        return JournalEntry.From(json.RootElement);
    }
}
