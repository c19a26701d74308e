using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;

namespace PinDeliver.Jobs;

/// <summary>What a journal on disk holds. Of each row only the place of its line is kept, so that a million rows need little memory.</summary>
internal sealed class JournalContent
{
    private JournalContent()
    {
    }

    /// <summary>The header, or null where nothing was written before the process ended.</summary>
    public JournalHeader? Header { get; private set; }

    /// <summary>Why it is no journal that can be gone on with, or null.</summary>
    public string? Damage { get; private set; }

    /// <summary>The end, where only the files are to be made, or null.</summary>
    public JournalEnd? End { get; private set; }

    /// <summary>Where its last whole line ends.</summary>
    public long Length { get; private set; }

    /// <summary>Where the line of each row stands that is done or failed.</summary>
    public RowPlaces Places { get; } = new();

    /// <summary>The customers of rows that were begun and have no result, as they were before.</summary>
    public Dictionary<int, JsonElement> Former { get; } = new();

    /// <summary>How many of these rows failed.</summary>
    public int Failed { get; private set; }

    public static JournalContent Read(Stream stream)
    {
        var content = new JournalContent();
        var lines = new JournalLines(stream);
        try
        {
            foreach (var (start, line) in lines.Read())
            {
                if (content.Header is null)
                    content.Header = JournalHeader.Parse(line) ?? throw new InvalidDataException(WhyNot(line));
                else
                    content.Add(start, line);
            }

            content.Length = lines.End;
            if (content.Header is null && !IsTornHeader(stream))
                content.Damage = "it is no journal of PinDeliver";
        }
        catch (InvalidDataException failure)
        {
            content.Damage = failure.Message;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            content.Damage = "a line in the middle of it is damaged";
        }

        return content;
    }

    private void Add(long start, ReadOnlyMemory<byte> line)
    {
        using var json = JsonDocument.Parse(line);
        if (JournalEntry.From(json.RootElement) is { } entry)
            Add(start, entry);
        else
            End = JournalEnd.From(json.RootElement) ?? throw new FormatException();
    }

    private void Add(long start, JournalEntry entry)
    {
        if (entry.Former is { } former)
            Former[entry.Row] = former;
        if (entry.State is not (RowState.Done or RowState.Failed))
            return;
        Former.Remove(entry.Row);
        Places.Set(entry.Row, start);
        if (entry.State == RowState.Failed)
            Failed++;
    }

    private static string WhyNot(ReadOnlyMemory<byte> line) =>
        Encoding.UTF8.GetString(line.ToArray()).StartsWith(JournalHeader.Beginning, StringComparison.Ordinal)
            ? "it is of another version of PinDeliver"
            : "it is no journal of PinDeliver";

    // The process ended while it wrote the first line: nothing had been sent.
    private static bool IsTornHeader(Stream stream)
    {
        stream.Position = 0;
        var start = new byte[JournalHeader.Beginning.Length];
        var length = stream.Read(start, 0, start.Length);
        return JournalHeader.Beginning.StartsWith(Encoding.ASCII.GetString(start, 0, length).TrimEnd('\0'), StringComparison.Ordinal);
    }
}
