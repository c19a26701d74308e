using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;

namespace PinDeliver.Rows.Values;

/// <summary>What messages say of a value. Runs no code of the value's own.</summary>
internal static class ValueDisplay
{
    private const int MostShown = 10;

    /// <summary>A value as text, the elements of a list among them; null for what has no text, such as a hashtable.</summary>
    public static string? Show(object? value) => value switch
    {
        null => null,
        bool boolean => boolean ? "true" : "false",
        SwitchParameter given => given.IsPresent ? "true" : "false",
        DateTime date => date.ToString("s", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
#if NET
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
#endif
        _ when Scalar.ToText(value) is { } text => text,
        _ when Scalar.IsBinary(value) => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        IList { Count: > 0 } list when IsOfNET(list) => Elements(list),
        _ => null,
    };

    /// <summary>What a value is, behind "is": a hashtable, an empty list, of type Version.</summary>
    public static string KindOf(object value) => value switch
    {
        IDictionary => "a hashtable",
        PSObject or PSCustomObject or IEnumerable<KeyValuePair<string, object?>> => "an object",
        IList { Count: 0 } list when IsOfNET(list) => "an empty list",
        IEnumerable and not string => "a list",
        _ => $"of type {value.GetType().Name}",
    };

    private static string Elements(IList list)
    {
        var shown = new List<string>();
        foreach (var item in list)
        {
            if (shown.Count == MostShown)
                break;
            var element = item is PSObject wrapped ? wrapped.BaseObject : item;
            shown.Add(element is null ? "" : element is IList ? "…" : Show(element) ?? Name(element));
        }

        return string.Join(",", shown);
    }

    private static string Name(object element) => element switch
    {
        IDictionary => "hashtable",
        PSCustomObject => "object",
        _ => element.GetType().Name,
    };

    // A list of anyone else runs anyone's code. The pairs of a JSON object are no list.
    private static bool IsOfNET(IList list) => list is Array { Rank: 1 } || list.GetType() == typeof(ArrayList)
        || (list.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(List<>)
            && list is not IEnumerable<KeyValuePair<string, object?>>);
}
