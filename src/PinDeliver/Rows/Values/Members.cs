using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;

namespace PinDeliver.Rows.Values;

/// <summary>The named parts of a nested object: a hashtable's entries, a table row's columns, or an object's properties.</summary>
internal static class Members
{
    /// <summary>Whether a value has named parts at all; texts, numbers, dates and lists have none.</summary>
    public static bool Has(object? value) => value is PSObject or IDictionary or IEnumerable<KeyValuePair<string, object?>>
        || (value is not null && value is not IEnumerable && Type.GetTypeCode(value.GetType()) == TypeCode.Object
            && value is not (ScriptBlock or LiteralNumber) && value.GetType() is not { IsValueType: true, Namespace: "System" });

    /// <summary>Whether a value is plain data: its parts are its own, not those of a class with behaviour.</summary>
    public static bool ArePlain(object? value) =>
        value is PSObject { BaseObject: PSCustomObject } or IDictionary or IEnumerable<KeyValuePair<string, object?>>;

    public static IEnumerable<KeyValuePair<string, object?>> Of(object value)
    {
        switch (value)
        {
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary)
                    yield return new(entry.Key.ToString() ?? "", entry.Value);
                yield break;
            case IEnumerable<KeyValuePair<string, object?>> pairs:
                foreach (var pair in pairs)
                    yield return pair;
                yield break;
        }

        if (DataRows.Is(value))
        {
            foreach (var cell in DataRows.CellsOf(value))
                yield return cell;
            yield break;
        }

        foreach (var property in PSObject.AsPSObject(value).Properties)
            yield return new(property.Name, property.Value);
    }
}
