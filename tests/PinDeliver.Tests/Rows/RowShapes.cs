using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Data;
using System.Dynamic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml;
using PinDeliver.Tests.Hosting;

namespace PinDeliver.Tests.Rows;

/// <summary>The shapes in which the same cells can come down the pipeline.</summary>
internal static class RowShapes
{
    public const int Count = 8;

    /// <summary>A row of a shape, or of a custom object where the shape cannot hold such cells.</summary>
    /// <param name="columns">Names and values.</param>
    /// <param name="shape">0 and up; what is beyond <see cref="Count"/> begins anew.</param>
    public static object Build((string Name, object? Value)[] columns, int shape) => (shape % Count) switch
    {
        1 => Fill(new Hashtable(), columns),
        2 => Fill(new OrderedDictionary(), columns),
        4 => DataRow(columns),
        5 => Expando(columns),
        6 when columns.All(column => column.Value is null or string or bool or int or long) => Json(columns),
        7 when columns.All(column => column.Value is null or string && IsXml(column.Name, column.Value as string ?? "")) => Xml(columns),
        _ => CsvRows.Of(columns),
    };

    private static IDictionary Fill(IDictionary table, (string Name, object? Value)[] columns)
    {
        foreach (var (name, value) in columns)
            table[name] = value;
        return table;
    }

    private static DataRow DataRow((string Name, object? Value)[] columns)
    {
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var (name, _) in columns)
            table.Columns.Add(name, typeof(object));
        return table.Rows.Add([.. columns.Select(column => column.Value ?? DBNull.Value)]);
    }

    private static ExpandoObject Expando((string Name, object? Value)[] columns)
    {
        var row = new ExpandoObject();
        foreach (var (name, value) in columns)
            ((IDictionary<string, object?>)row)[name] = value;
        return row;
    }

    private static JsonObject Json((string Name, object? Value)[] columns) =>
        new(columns.Select(column => KeyValuePair.Create<string, JsonNode?>(column.Name, JsonValue.Create(column.Value))));

    private static XmlElement Xml((string Name, object? Value)[] columns)
    {
        var element = new XmlDocument().CreateElement("row");
        foreach (var (name, value) in columns)
            element.SetAttribute(name, (string?)value ?? "");
        return element;
    }

    private static bool IsXml(string name, string text)
    {
        try
        {
            XmlConvert.VerifyNCName(name);
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
