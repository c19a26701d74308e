using System.Collections;
using System.Collections.Generic;
using System.Globalization;

namespace PinDeliver.Rows;

/// <summary>Reads packages: one hashtable or object, or a list of them, with <c>dangerous_goods</c> inside.</summary>
internal sealed class PackageReader
{
    private readonly ValueReader values;

    public PackageReader(ValueReader values) => this.values = values;

    /// <exception cref="PinDeliverInputException">InvalidFieldValue, MisdecodedText, DuplicateField or UnknownField; the column names the place.</exception>
    public FieldValue Read(object value, string column)
    {
        var packages = JsonTree.NewArray();
        if (Members.Has(value))
        {
            packages.Add(ReadParts(PackageFields.Package, value, column));
        }
        else if (value is IEnumerable list and not string)
        {
            foreach (var item in list)
            {
                var place = $"{column}[{packages.Count.ToString(CultureInfo.InvariantCulture)}]";
                packages.Add(ReadParts(PackageFields.Package, Blank.Unwrap(item), place));
            }
        }
        else
        {
            throw NotAnObject(value, column);
        }

        return packages.Count == 0 ? FieldValue.None : FieldValue.Object(packages);
    }

    private static PinDeliverInputException NotAnObject(object? value, string place) => ValueReader.Refuse(
        value ?? "", place, "is no package. Give hashtables or objects, such as @{ name = 'Box'; quantity = 1 }.");

    private FieldValue ReadParts(IReadOnlyList<PackageField> fields, object? value, string place)
    {
        if (!Members.Has(value))
            throw NotAnObject(value, place);
        var parts = new FieldValue[fields.Count];
        foreach (var member in Members.Of(value!))
        {
            var name = $"{place}.{member.Key}";
            var at = PackageFields.Find(fields, member.Key.Trim()) ?? throw new PinDeliverInputException(
                PinDeliverError.UnknownField, name, member.Key, $"{SafeText.For(name, 100)} is no documented field. Known are: {Known(fields)}.");
            var field = fields[at];
            var part = field.Kind == FieldKind.Object ? ReadGoods(member.Value, name) : values.Read(field.Kind, member.Value, name);
            if (part.IsNone)
                continue;
            if (!parts[at].IsNone && parts[at] != part)
                throw new PinDeliverInputException(PinDeliverError.DuplicateField, name, null, $"{SafeText.For(name, 100)} is given twice.");
            parts[at] = part;
        }

        return InOrder(fields, parts) ?? throw ValueReader.Refuse("", place, "has no values.");
    }

    private FieldValue ReadGoods(object? value, string name)
    {
        value = Blank.Unwrap(value);
        return Blank.Is(value) ? FieldValue.None : ReadParts(PackageFields.DangerousGoods, value, name);
    }

    private static FieldValue? InOrder(IReadOnlyList<PackageField> fields, FieldValue[] parts)
    {
        var tree = JsonTree.NewObject();
        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].IsNone)
                tree.Add(fields[i].ApiName, parts[i]);
        }

        return tree.Count == 0 ? null : FieldValue.Object(tree);
    }

    private static string Known(IReadOnlyList<PackageField> fields)
    {
        var names = new List<string>();
        foreach (var field in fields)
            names.Add(field.ApiName);
        return string.Join(", ", names);
    }
}
