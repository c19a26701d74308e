using System;
using System.IO;
using System.Text.Json;

namespace PinDeliver.Jobs;

/// <summary>
/// The last line of a journal: no row is sent any more, and only the files are to be made. Where it stands, the same command makes them.
/// </summary>
/// <param name="Error">What went wrong, or null.</param>
/// <param name="Message">Why rows were left out, in a sentence, or null where all were tried.</param>
internal sealed record JournalEnd(PinDeliverError? Error, string? Message)
{
    private const string EndName = "end";
    private const string MessageName = "message";
    private const string NoError = "None";

    public byte[] ToLine()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString(EndName, Error?.ToString() ?? NoError);
            json.WriteString(MessageName, Message ?? "");
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Reads a line's object, or gives null where it is none of an end.</summary>
    public static JournalEnd? From(JsonElement line)
    {
        if (!line.TryGetProperty(EndName, out var end))
            return null;
        var message = line.GetProperty(MessageName).GetString();
        return new JournalEnd(
            Enum.TryParse<PinDeliverError>(end.GetString(), out var error) ? error : null, string.IsNullOrEmpty(message) ? null : message);
    }
}
