using System.Collections.Generic;
using System.Text.Json;

namespace PinDeliver;

/// <summary>A nested object or array whose leaves are already checked: packages and additional properties.</summary>
internal sealed class JsonTree
{
    private readonly List<KeyValuePair<string, FieldValue>> items = new();
    private readonly bool isArray;

    private JsonTree(bool isArray) => this.isArray = isArray;

    public int Count => items.Count;

    public IReadOnlyList<KeyValuePair<string, FieldValue>> Items => items;

    public static JsonTree NewArray() => new(true);

    public static JsonTree NewObject() => new(false);

    public void Add(FieldValue element) => Add("", element);

    public void Add(string name, FieldValue value) => items.Add(new(name, value));

    public void WriteTo(Utf8JsonWriter writer)
    {
        if (isArray)
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

    public void WriteMembersTo(Utf8JsonWriter writer)
    {
        foreach (var item in items)
        {
            writer.WritePropertyName(item.Key);
            item.Value.WriteTo(writer);
        }
    }
}
