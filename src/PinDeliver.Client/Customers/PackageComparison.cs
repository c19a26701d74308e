using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace PinDeliver;

/// <summary>Compares packages by the parts that were sent; the service may show more.</summary>
internal static class PackageComparison
{
    public static FieldState Compare(JsonTree wanted, JsonElement shown)
    {
        if (shown.ValueKind != JsonValueKind.Array || shown.GetArrayLength() != wanted.Count)
            return FieldState.Different;
        var state = FieldState.Same;
        foreach (var (package, at) in wanted.Items.Select((item, at) => (item.Value.Tree, at)))
            state = Worse(state, package is null ? FieldState.Different : Parts(PackageFields.Package, package, shown[at]));
        return state;
    }

    public static FieldState Worse(FieldState left, FieldState right) => left > right ? left : right;

    private static FieldState Parts(IReadOnlyList<PackageField> fields, JsonTree wanted, JsonElement shown)
    {
        if (shown.ValueKind != JsonValueKind.Object)
            return FieldState.Different;
        var state = FieldState.Same;
        foreach (var part in wanted.Items)
        {
            var kind = PackageFields.Find(fields, part.Key) is { } at ? fields[at].Kind : FieldKind.Text;
            state = Worse(state, shown.TryGetProperty(part.Key, out var value) ? Part(kind, part.Value, value) : FieldState.NotShown);
        }

        return state;
    }

    private static FieldState Part(FieldKind kind, FieldValue wanted, JsonElement shown)
    {
        if (wanted.IsNull)
            return ValueComparison.State(ShownValue.IsBlank(shown));
        return kind == FieldKind.Object && wanted.Tree is { } goods
            ? Parts(PackageFields.DangerousGoods, goods, shown)
            : ValueComparison.State(ValueComparison.AreSame(kind, wanted, shown));
    }
}
