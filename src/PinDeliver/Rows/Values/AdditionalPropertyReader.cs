using System;
using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace PinDeliver.Rows.Values;

/// <summary>
/// Reads -AdditionalProperty: fields that no parameter has. A key <c>service</c> holds a hashtable of what belongs into
/// <c>customer.service</c>; all others go into <c>customer</c>. Plain data only: the properties of a class may be anything.
/// </summary>
internal sealed class AdditionalPropertyReader
{
    private const int DeepestNesting = 32;

    private readonly ValueReader values;
    private readonly RowErrors errors;

    public AdditionalPropertyReader(ValueReader values, RowErrors errors)
    {
        this.values = values;
        this.errors = errors;
    }

    /// <summary>What to send, or null where everything is blank or something is wrong.</summary>
    public AdditionalProperties? Read(object? value, string column)
    {
        value = Cell.Unwrap(value);
        if (Cell.IsBlank(value))
            return null;
        if (!Members.ArePlain(value))
        {
            errors.NotAHashtable(value!, column);
            return null;
        }

        var customer = JsonTree.NewObject();
        JsonTree? service = null;
        foreach (var member in Members.Of(value!))
        {
            var place = $"{column}.{member.Key}";
            if (string.Equals(member.Key, "service", StringComparison.OrdinalIgnoreCase))
            {
                if (service is not null)
                    errors.GivenTwice(place);
                service = ReadService(Cell.Unwrap(member.Value), place) ?? service;
            }
            else
            {
                Add(customer, FieldParent.Customer, member.Key, member.Value, place);
            }
        }

        return customer.Count == 0 && service is null
            ? null
            : new AdditionalProperties(customer.Count == 0 ? null : customer, service);
    }

    private JsonTree? ReadService(object? value, string place)
    {
        if (Cell.IsBlank(value))
            return null;
        if (!Members.ArePlain(value))
        {
            errors.NotAHashtable(value!, place);
            return null;
        }

        var service = JsonTree.NewObject();
        foreach (var member in Members.Of(value!))
            Add(service, FieldParent.Service, member.Key, member.Value, $"{place}.{member.Key}");
        return service.Count == 0 ? null : service;
    }

    private void Add(JsonTree tree, FieldParent parent, string name, object? value, string place)
    {
        foreach (var field in CustomerFields.All)
        {
            var isNamed = string.Equals(field.ApiName, name, StringComparison.OrdinalIgnoreCase)
                || (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase) && field.ApiName != "type");
            // On the other level too, where the service would not look for it. Anything may have a type.
            if (isNamed && (field.Parent == parent || field.ApiName != "type"))
            {
                errors.HasAParameter(place, name, field);
                return;
            }
        }

        AddMember(tree, name, value, place, 0);
    }

    private void AddMember(JsonTree tree, string name, object? value, string place, int depth)
    {
        if (!values.IsSound(name, place))
            return;
        var read = ReadAny(value, place, depth);
        if (read.IsNone)
            return;
        foreach (var member in tree.Items)
        {
            if (member.Key == name)
            {
                errors.GivenTwice(place);
                return;
            }
        }

        tree.Add(name, read);
    }

    private FieldValue ReadAny(object? value, string place, int depth)
    {
        value = Cell.Unwrap(value);
        if (Cell.IsBlank(value))
            return FieldValue.None;
        if (value is bool boolean)
            return FieldValue.Boolean(boolean);
        if (value is SwitchParameter given)
            return FieldValue.Boolean(given.IsPresent);
        if (value is LiteralNumber || Scalar.IsNumber(value!))
            return Number(value!, place);
        if (Scalar.ToText(value!) is not null)
            return values.Read(FieldKind.Text, value!, place);
        if (depth >= DeepestNesting)
            return errors.NestedTooDeeply(value!, place);
        return Members.ArePlain(value) ? Object(value!, place, depth)
            : value is IList list ? Array(list, place, depth)
            : value is DateTime or DateTimeOffset ? errors.NotText(value, place)
            : errors.NotPlainData(value!, place);
    }

    // By no culture: it is no text.
    private FieldValue Number(object value, string place) =>
        Scalar.ToNumber(value) is { } written && NumberText.TryParse(written, out var number)
            ? FieldValue.Number(number)
            : errors.NotANumber(value, place);

    private FieldValue Object(object value, string place, int depth)
    {
        var tree = JsonTree.NewObject();
        foreach (var member in Members.Of(value))
            AddMember(tree, member.Key, member.Value, $"{place}.{member.Key}", depth + 1);
        return FieldValue.Object(tree);
    }

    private FieldValue Array(IList list, string place, int depth)
    {
        var array = JsonTree.NewArray();
        foreach (var item in list)
        {
            // A blank element keeps its place, or the list would say something else.
            var element = ReadAny(item, $"{place}[{array.Count.ToString(CultureInfo.InvariantCulture)}]", depth + 1);
            array.Add(element.IsNone ? FieldValue.Null : element);
        }

        return FieldValue.Object(array);
    }
}
