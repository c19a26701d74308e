using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace PinDeliver.Jobs;

/// <summary>The first line of a journal: which job it is of. No key, no cell and no parameter's value is in it.</summary>
internal sealed class JournalHeader
{
    /// <summary>What every journal begins with, whatever its version.</summary>
    public const string Beginning = "{\"journal\":\"PinDeliver\"";

    private const int Version = 1;

    public required string Input { get; init; }

    public required string BaseUri { get; init; }

    /// <summary>Makes the hashes those of this journal alone; also tells one journal from another of the same job.</summary>
    public required string Salt { get; init; }

    public required string Keys { get; init; }

    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    public byte[] ToLine()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("journal", "PinDeliver");
            json.WriteNumber("version", Version);
            json.WriteString("input", Input);
            json.WriteString("baseUri", BaseUri);
            json.WriteString("salt", Salt);
            json.WriteString("keys", Keys);
            json.WriteStartObject("parameters");
            foreach (var given in Parameters)
                json.WriteString(given.Key, given.Value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Reads the first line, or gives null where it is no header of this version.</summary>
    public static JournalHeader? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.GetProperty("journal").GetString() != "PinDeliver" || root.GetProperty("version").GetInt32() != Version)
                return null;
            string Text(string name) => root.GetProperty(name).GetString()!;
            return new JournalHeader
            {
                Input = Text("input"),
                BaseUri = Text("baseUri"),
                Salt = Text("salt"),
                Keys = Text("keys"),
                Parameters = root.GetProperty("parameters").EnumerateObject()
                    .ToDictionary(given => given.Name, given => given.Value.GetString()!, StringComparer.OrdinalIgnoreCase),
            };
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
