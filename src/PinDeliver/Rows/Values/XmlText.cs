using System;
using System.Collections;
using System.Collections.Generic;
using System.Xml;

namespace PinDeliver.Rows.Values;

/// <summary>XML elements as rows and cells: their attributes, and the elements inside.</summary>
internal static class XmlText
{
    /// <summary>
    /// The text of an element that has no elements inside, <c>&lt;City lang="sv"&gt;Lund&lt;/City&gt;</c>; the cells of one that has.
    /// </summary>
    public static object ToPlain(object value)
    {
        if (value is not XmlNode node)
            return value;
        foreach (XmlNode child in node.ChildNodes)
        {
            if (child.NodeType == XmlNodeType.Element)
                return CellsOf(node);
        }

        return node.InnerText;
    }

    /// <summary>
    /// Elements by their names without a prefix, and attributes. Not those of a namespace, such as xsi:type and z:Id: they are for who reads
    /// and writes XML, and no columns.
    /// </summary>
    public static List<KeyValuePair<string, object?>> CellsOf(object value)
    {
        var cells = new List<KeyValuePair<string, object?>>();
        if (value is not XmlNode node)
            return cells;
        foreach (XmlAttribute attribute in node.Attributes ?? (IEnumerable)Array.Empty<XmlAttribute>())
        {
            if (attribute.NamespaceURI.Length == 0)
                cells.Add(new(attribute.LocalName, attribute.Value));
        }

        foreach (XmlNode child in node.ChildNodes)
        {
            if (child.NodeType == XmlNodeType.Element)
                cells.Add(new(child.LocalName, ToPlain(child)));
        }

        return cells;
    }
}
