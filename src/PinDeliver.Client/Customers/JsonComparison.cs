using System.Linq;
using System.Text.Json;

namespace PinDeliver;

/// <summary>Compares JSON of which nothing is documented: additional properties. Members that were not sent do not count.</summary>
internal static class JsonComparison
{
    public static FieldState Compare(FieldValue wanted, JsonElement shown)
    {
        if (!ShownValue.IsShown(shown))
            return FieldState.NotShown;
        if (wanted.Tree is { } tree)
            return tree.IsArray ? Elements(tree, shown) : Members(tree, shown);
        if (wanted.IsNull || (wanted.IsText && wanted.ToString().Length == 0))
            return ValueComparison.State(ShownValue.IsBlank(shown));
        if (wanted.IsText)
            return ValueComparison.State(shown.ValueKind == JsonValueKind.String && ShownValue.Text(shown) == wanted.ToString());
        return ValueComparison.State(ValueComparison.AreSame(wanted.IsNumber ? FieldKind.Number : FieldKind.Boolean, wanted, shown));
    }

    private static FieldState Elements(JsonTree wanted, JsonElement shown)
    {
        if (shown.ValueKind != JsonValueKind.Array || shown.GetArrayLength() != wanted.Count)
            return FieldState.Different;
        return wanted.Items.Select((item, at) => Compare(item.Value, shown[at])).Aggregate(FieldState.Same, PackageComparison.Worse);
    }

    private static FieldState Members(JsonTree wanted, JsonElement shown)
    {
        if (shown.ValueKind != JsonValueKind.Object)
            return FieldState.Different;
        return wanted.Items.Select(item => Compare(item.Value, shown.TryGetProperty(item.Key, out var value) ? value : default))
            .Aggregate(FieldState.Same, PackageComparison.Worse);
    }
}
