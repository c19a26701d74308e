using System;

namespace PinDeliver.Rows.Values;

/// <summary>Values of System.Text.Json and System.Xml. Told by name, so that no assembly is loaded for a row that has none.</summary>
internal static class ForeignValues
{
    public static bool IsForeign(object value)
    {
        if (value is IConvertible)
            return false;
        var type = value.GetType();
        return type.Namespace is "System.Text.Json.Nodes" or "System.Text.Json" or "System.Xml";
    }

    /// <summary>JSON as texts, numbers, booleans, lists and key/value pairs; an XML element without children as its text.</summary>
    public static object? ToPlain(object value) => value.GetType().Namespace switch
    {
        "System.Xml" => XmlText.ToPlain(value),
        _ => JsonText.ToPlain(value),
    };
}
