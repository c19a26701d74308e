using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using PinDeliver.Rows.Values;

namespace PinDeliver.Rows;

/// <summary>Warns once of a <c>$_.Name</c> in a script block that a row does not have: PowerShell gives nothing for it, without a word.</summary>
internal sealed class MissingNames
{
    private readonly HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly Action<string> warn;

    public MissingNames(IEnumerable<ParameterScript> scripts, Action<string> warn)
    {
        this.warn = warn;
        foreach (var script in scripts)
            asked.UnionWith(script.PropertyNames);
        // What every object answers to.
        asked.ExceptWith(["Count", "Length", "PSObject", "PSBase", "PSTypeNames", "PSAdapted", "PSExtended"]);
    }

    public void Check(PSObject row)
    {
        List<string>? missing = null;
        foreach (var name in asked)
        {
            if (!Has(row, name))
                (missing ??= new()).Add(name);
        }

        if (missing is null)
            return;
        foreach (var name in missing)
        {
            asked.Remove(name);
            var nearest = NearestName.Find(name, NamesOf(row));
            warn($"A row has no '{SafeText.For(name, 100)}', which a script block asks for" + (nearest is null ? "." : $"; did you mean {nearest}?"));
        }
    }

    private static bool Has(PSObject row, string name) => row.BaseObject switch
    {
        IDictionary table when table.Contains(name) => true,
        IEnumerable<KeyValuePair<string, object?>> => HasKey(row, name) || row.Members[name] is not null,
        _ => row.Members[name] is not null || HasKey(row, name),
    };

    private static bool HasKey(PSObject row, string name)
    {
        if (row.BaseObject is not (IDictionary or IEnumerable<KeyValuePair<string, object?>>))
            return false;
        foreach (var key in NamesOf(row))
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static IEnumerable<string> NamesOf(PSObject row)
    {
        if (row.BaseObject is IDictionary or IEnumerable<KeyValuePair<string, object?>>)
        {
            foreach (var member in Values.Members.Of(row.BaseObject))
                yield return member.Key;
            yield break;
        }

        foreach (var property in row.Properties)
            yield return property.Name;
    }
}
