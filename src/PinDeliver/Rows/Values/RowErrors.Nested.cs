using System.Collections.Generic;
using System.Linq;
using static PinDeliver.PinDeliverError;

namespace PinDeliver.Rows.Values;

/// <content>Packages and additional properties.</content>
internal sealed partial class RowErrors
{
    public FieldValue NotAPackage(object? value, string place) => AddValue(InvalidFieldValue, value, place,
        (value is null ? "is blank, and no package. " : "is no package. ") + "Give hashtables or objects, such as @{ name = 'Box'; quantity = 1 }, or JSON in a cell.");

    public FieldValue HasNoValues(string place) => Add(InvalidFieldValue, place, null,
        $"{SafeText.For(place, 100)} has no values. Give it one, such as name, or leave it out.");

    public FieldValue NotAPart(string place, string key, IReadOnlyList<PackageField> known)
    {
        var nearest = NearestName.Find(key, known.Select(field => field.ApiName));
        return Add(UnknownField, place, key, $"{SafeText.For(place, 100)} is no documented field"
            + (nearest is null ? "." : $"; did you mean {nearest}?") + $" Known are: {string.Join(", ", known)}.");
    }

    public FieldValue GivenTwice(string place) => Add(DuplicateField, place, null, $"{SafeText.For(place, 100)} is given twice.");

    public FieldValue NotAHashtable(object value, string place) => AddValue(InvalidFieldValue, value, place,
        "is no hashtable. Write one such as @{ service = @{ route_id = '7' } }.");

    public FieldValue HasAParameter(string place, string key, CustomerField field) => Add(DuplicateField, place, key,
        $"{SafeText.For(place, 100)} is a documented field: use -{field.Name}, which checks its value.");

    public FieldValue NotPlainData(object value, string place) => AddValue(InvalidFieldValue, value, place,
        $"is of type {value.GetType().Name}, which is no plain data. Give hashtables, custom objects, lists, texts, numbers or booleans.");

    public FieldValue NestedTooDeeply(object value, string place) => AddValue(InvalidFieldValue, value, place, "is nested too deeply.");
}
