using System.Collections;
using System.Collections.Generic;
using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>Reads packages: one hashtable, object or table row, a list of them, or JSON, with <c>dangerous_goods</c> inside.</summary>
internal sealed class PackageReader
{
    private readonly ValueReader values;
    private readonly RowErrors errors;

    public PackageReader(ValueReader values, RowErrors errors)
    {
        this.values = values;
        this.errors = errors;
    }

    public FieldValue Read(object value, string column)
    {
        if (value is string text)
        {
            if (!JsonText.TryParse(text, out var json))
                return errors.NotAPackage(value, column);
            value = json!;
        }

        var packages = JsonTree.NewArray();
        if (Members.Has(value))
        {
            Add(packages, value, column);
        }
        else if (value is IEnumerable list and not string)
        {
            var number = 0;
            foreach (var item in list)
                Add(packages, Cell.Unwrap(item), $"{column}[{(number++).ToString(CultureInfo.InvariantCulture)}]");
        }
        else
        {
            return errors.NotAPackage(value, column);
        }

        return packages.Count == 0 ? FieldValue.None : FieldValue.Object(packages);
    }

    private void Add(JsonTree packages, object? package, string place)
    {
        var parts = ReadParts(PackageFields.Package, package, place);
        if (!parts.IsNone)
            packages.Add(parts);
    }

    private FieldValue ReadParts(IReadOnlyList<PackageField> fields, object? value, string place)
    {
        if (!Members.Has(value))
            return errors.NotAPackage(value, place);
        var parts = new FieldValue[fields.Count];
        var wrongOnes = errors.Any;
        foreach (var member in Members.Of(value!))
            ReadPart(fields, parts, member, $"{place}.{member.Key}");
        var tree = JsonTree.NewObject();
        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].IsNone)
                tree.Add(fields[i].ApiName, parts[i]);
        }

        if (tree.Count > 0)
            return FieldValue.Object(tree);
        return errors.Any && !wrongOnes ? FieldValue.None : errors.HasNoValues(place);
    }

    private void ReadPart(IReadOnlyList<PackageField> fields, FieldValue[] parts, KeyValuePair<string, object?> member, string place)
    {
        var content = Cell.Unwrap(member.Value);
        if (PackageFields.Find(fields, member.Key.Trim()) is not { } at)
        {
            errors.NotAPart(place, member.Key, fields);
            return;
        }

        if (Cell.IsBlank(content))
            return;
        var part = fields[at].Kind == FieldKind.Object
            ? ReadParts(PackageFields.DangerousGoods, content, place)
            : values.Read(fields[at].Kind, content!, place);
        if (!part.IsNone && !parts[at].IsNone && parts[at] != part)
            errors.GivenTwice(place);
        else if (!part.IsNone)
            parts[at] = part;
    }
}
