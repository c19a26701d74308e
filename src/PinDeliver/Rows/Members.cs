using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;

namespace PinDeliver.Rows;

/// <summary>The named parts of a nested object: a hashtable's entries or an object's properties.</summary>
internal static class Members
{
    /// <summary>Whether a value has named parts at all; texts, numbers, dates and lists have none.</summary>
    public static bool Has(object? value) => value is PSObject or IDictionary
        || (value is not null && value is not IEnumerable && Type.GetTypeCode(value.GetType()) == TypeCode.Object
            && value is not ScriptBlock && value.GetType() is not { IsValueType: true, Namespace: "System" });

    public static IEnumerable<KeyValuePair<string, object?>> Of(object value)
    {
        if (value is IDictionary dictionary)
        {
            foreach (DictionaryEntry entry in dictionary)
                yield return new(entry.Key.ToString() ?? "", entry.Value);
            yield break;
        }

        foreach (var property in PSObject.AsPSObject(value).Properties)
            yield return new(property.Name, ValueOf(property));
    }

    /// <summary>A property's value.</summary>
    /// <exception cref="PinDeliverInputException">InvalidFieldValue: its getter throws.</exception>
    public static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException failure)
        {
            throw new PinDeliverInputException(PinDeliverError.InvalidFieldValue, property.Name, null,
                $"{SafeText.For(property.Name, 60)} could not be read from the object: {SafeText.For(failure.Message, 200)}");
        }
    }
}
