using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace PinDeliver;

/// <summary>The packages that a read shows, in their documented parts: as they can be sent again.</summary>
public static class ShownPackages
{
    /// <summary>The array of packages; null where the reply shows no array of objects.</summary>
    /// <param name="shown">What <see cref="CustomerRecord"/> shows for the packages.</param>
    public static JsonTree? Read(JsonElement shown)
    {
        if (shown.ValueKind != JsonValueKind.Array)
            return null;
        var packages = JsonTree.NewArray();
        foreach (var package in shown.EnumerateArray())
        {
            if (package.ValueKind != JsonValueKind.Object)
                return null;
            var parts = ReadParts(PackageFields.Package, package);
            if (parts.Count > 0)
                packages.Add(FieldValue.Object(parts));
        }

        return packages;
    }

    /// <summary>The names of parts that have a value and cannot be sent again: no documented ones, or not of their kind.</summary>
    /// <param name="shown">What <see cref="CustomerRecord"/> shows for the packages.</param>
    public static IReadOnlyCollection<string> PartsLeftOut(JsonElement shown)
    {
        var names = new List<string>();
        if (shown.ValueKind == JsonValueKind.Array)
        {
            foreach (var package in shown.EnumerateArray())
                AddPartsLeftOut(names, PackageFields.Package, package);
        }

        return names;
    }

    private static void AddPartsLeftOut(List<string> names, IReadOnlyList<PackageField> fields, JsonElement shown)
    {
        if (shown.ValueKind != JsonValueKind.Object)
            return;
        foreach (var part in shown.EnumerateObject())
        {
            var field = fields.FirstOrDefault(one => one.ApiName == part.Name);
            if (field?.Kind == FieldKind.Object && part.Value.ValueKind == JsonValueKind.Object)
                AddPartsLeftOut(names, PackageFields.DangerousGoods, part.Value);
            else if (!ShownValue.IsBlank(part.Value) && (field is null || ReadPart(field, part.Value).IsNone) && !names.Contains(part.Name))
                names.Add(part.Name);
        }
    }

    private static JsonTree ReadParts(IReadOnlyList<PackageField> fields, JsonElement shown)
    {
        var parts = JsonTree.NewObject();
        foreach (var field in fields)
        {
            if (shown.TryGetProperty(field.ApiName, out var value) && ReadPart(field, value) is { IsNone: false } part)
                parts.Add(field.ApiName, part);
        }

        return parts;
    }

    private static FieldValue ReadPart(PackageField field, JsonElement shown)
    {
        if (ShownValue.IsBlank(shown))
            return FieldValue.None;
        switch (field.Kind)
        {
            case FieldKind.Object when shown.ValueKind == JsonValueKind.Object:
                var parts = ReadParts(PackageFields.DangerousGoods, shown);
                return parts.Count == 0 ? FieldValue.None : FieldValue.Object(parts);
            case FieldKind.Object:
                return FieldValue.None;
            case FieldKind.Number or FieldKind.Integer:
                return ShownValue.Number(shown) is { } number ? FieldValue.Number(number) : FieldValue.None;
            case FieldKind.Boolean:
                return ShownValue.Boolean(shown) is { } boolean ? FieldValue.Boolean(boolean) : FieldValue.None;
            default:
                return ShownValue.Text(shown) is { } text ? FieldValue.Text(text) : FieldValue.None;
        }
    }
}
