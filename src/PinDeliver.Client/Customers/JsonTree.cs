using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PinDeliver;

/// <summary>A nested object or array whose leaves are already checked: packages and additional properties.</summary>
public sealed class JsonTree
{
    // Text goes out as UTF-8 like the vendor's own examples ("Andra Långgatan 17"), not as \u escapes.
    internal static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly List<KeyValuePair<string, FieldValue>> items = new();

    private JsonTree(bool isArray) => IsArray = isArray;

    /// <summary>Whether it is an array; otherwise it is an object.</summary>
    public bool IsArray { get; }

    /// <summary>How many elements or members it has.</summary>
    public int Count => items.Count;

    /// <summary>The members in their order; an array's elements have empty names.</summary>
    public IReadOnlyList<KeyValuePair<string, FieldValue>> Items => items;

    /// <summary>An array without elements.</summary>
    public static JsonTree NewArray() => new(true);

    /// <summary>An object without members.</summary>
    public static JsonTree NewObject() => new(false);

    /// <summary>Adds an element to an array.</summary>
    /// <param name="element">A value that is not <see cref="FieldValue.None"/>.</param>
    public void Add(FieldValue element) => Add("", element);

    /// <summary>Adds a member to an object.</summary>
    /// <param name="name">Its name in the JSON.</param>
    /// <param name="value">A value that is not <see cref="FieldValue.None"/>.</param>
    public void Add(string name, FieldValue value) => items.Add(new(name, value));

    /// <summary>Whether another tree is sent as the same JSON.</summary>
    public override bool Equals(object? obj) => obj is JsonTree other && IsArray == other.IsArray && items.SequenceEqual(other.items);

    /// <summary>Equal for equal trees.</summary>
    public override int GetHashCode() => items.Count;

    /// <summary>The JSON.</summary>
    public override string ToString()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, WriterOptions))
            WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (IsArray)
        {
            writer.WriteStartArray();
            foreach (var item in items)
                item.Value.WriteTo(writer);
            writer.WriteEndArray();
            return;
        }

        writer.WriteStartObject();
        WriteMembersTo(writer);
        writer.WriteEndObject();
    }

    internal void WriteMembersTo(Utf8JsonWriter writer)
    {
        foreach (var item in items)
        {
            writer.WritePropertyName(item.Key);
            item.Value.WriteTo(writer);
        }
    }
}
