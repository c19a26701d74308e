using System.Xml;

namespace PinDeliver.Rows.Values;

/// <summary>XML elements as cells.</summary>
internal static class XmlText
{
    /// <summary>The text of a node that has no elements inside: <c>&lt;City lang="sv"&gt;Lund&lt;/City&gt;</c>. Any other node stays.</summary>
    public static object ToPlain(object value)
    {
        if (value is not XmlNode node)
            return value;
        foreach (XmlNode child in node.ChildNodes)
        {
            if (child.NodeType == XmlNodeType.Element)
                return value;
        }

        return node.InnerText;
    }
}
