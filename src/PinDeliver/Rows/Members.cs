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
            && value is not (ScriptBlock or Guid or TimeSpan or DateTimeOffset));

    public static IEnumerable<KeyValuePair<string, object?>> Of(object value)
    {
        if (value is IDictionary dictionary)
        {
            foreach (DictionaryEntry entry in dictionary)
                yield return new(entry.Key.ToString() ?? "", entry.Value);
            yield break;
        }

        foreach (var property in PSObject.AsPSObject(value).Properties)
            yield return new(property.Name, property.Value);
    }
}
