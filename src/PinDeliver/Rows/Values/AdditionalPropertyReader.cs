using System.Collections;

namespace PinDeliver.Rows;

/// <summary>
/// Reads -AdditionalProperty: fields that no parameter has. A key <c>service</c> holds a hashtable of what belongs into
/// <c>customer.service</c>; all others go into <c>customer</c>.
/// </summary>
internal sealed class AdditionalPropertyReader
{
    private const int DeepestNesting = 32;
    private readonly ValueReader values;

    public AdditionalPropertyReader(ValueReader values) => this.values = values;

    /// <summary>What to send, or null where everything is blank.</summary>
    /// <exception cref="PinDeliverInputException">InvalidFieldValue, MisdecodedText or DuplicateField.</exception>
    public AdditionalProperties? Read(object? value, string column)
    {
        value = Blank.Unwrap(value);
        if (Blank.Is(value))
            return null;
        if (!Members.Has(value))
            throw ValueReader.Refuse(value!, column, "is no hashtable. Write one such as @{ service = @{ route_id = '7' } }.");
        var customer = JsonTree.NewObject();
        JsonTree? service = null;
        foreach (var member in Members.Of(value!))
        {
            var place = $"{column}.{member.Key}";
            if (string.Equals(member.Key, "service", System.StringComparison.OrdinalIgnoreCase))
                service = ReadService(Blank.Unwrap(member.Value), place);
            else
                Add(customer, FieldParent.Customer, member.Key, member.Value, place);
        }

        return customer.Count == 0 && service is null
            ? null
            : new AdditionalProperties(customer.Count == 0 ? null : customer, service);
    }

    private JsonTree? ReadService(object? value, string place)
    {
        if (Blank.Is(value))
            return null;
        if (!Members.Has(value))
            throw ValueReader.Refuse(value!, place, "is no hashtable.");
        var service = JsonTree.NewObject();
        foreach (var member in Members.Of(value!))
            Add(service, FieldParent.Service, member.Key, member.Value, $"{place}.{member.Key}");
        return service.Count == 0 ? null : service;
    }

    private void Add(JsonTree tree, FieldParent parent, string name, object? value, string place)
    {
        foreach (var field in CustomerFields.All)
        {
            if (field.Parent == parent && string.Equals(field.ApiName, name, System.StringComparison.OrdinalIgnoreCase))
            {
                throw new PinDeliverInputException(PinDeliverError.DuplicateField, place, name,
                    $"{SafeText.For(place, 100)} is a documented field: use -{field.Name}, which checks its value.");
            }
        }

        values.Text(name, place);
        var read = ReadAny(value, place, 0);
        if (!read.IsNone)
            tree.Add(name, read);
    }

    private FieldValue ReadAny(object? value, string place, int depth)
    {
        value = Blank.Unwrap(value);
        if (Blank.Is(value))
            return FieldValue.None;
        if (value is bool boolean)
            return FieldValue.Boolean(boolean);
        if (value is System.Management.Automation.SwitchParameter given)
            return FieldValue.Boolean(given.IsPresent);
        if (Scalar.IsNumber(value!))
            return values.Number(value!, place);
        if (depth >= DeepestNesting)
            throw ValueReader.Refuse(value!, place, "is nested too deeply.");
        if (Members.Has(value) && Scalar.ToText(value!) is null)
        {
            var tree = JsonTree.NewObject();
            foreach (var member in Members.Of(value!))
            {
                values.Text(member.Key, place);
                var part = ReadAny(member.Value, $"{place}.{member.Key}", depth + 1);
                if (!part.IsNone)
                    tree.Add(member.Key, part);
            }

            return FieldValue.Object(tree);
        }

        if (value is not IEnumerable list || value is string)
            return values.Text(value!, place);
        var array = JsonTree.NewArray();
        foreach (var item in list)
        {
            // A blank element keeps its place, or the list would say something else.
            var element = ReadAny(item, $"{place}[{array.Count}]", depth + 1);
            array.Add(element.IsNone ? FieldValue.Null : element);
        }

        return FieldValue.Object(array);
    }
}
