using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text;

namespace PinDeliver.Commands;

/// <summary>The parameters of a command that shape its requests, as text: two commands with the same send the same.</summary>
internal static class ShapingParameters
{
    private static readonly HashSet<string> Others = new(
        Cmdlet.CommonParameters.Concat(Cmdlet.OptionalCommonParameters).Concat(
        [
            "Path", "ResultPath", "RetryPath", "LogPath", "JournalPath", "Restart", "MaximumFailure", "Connection", "ThrottleLimit", "Force", "UseCulture", "Culture",
        ]),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Each parameter that shapes requests, by name; another one than those known not to is one that does.</summary>
    /// <param name="given">The parameters as they are bound.</param>
    /// <param name="culture">How numbers, dates, times and booleans are read, or null.</param>
    public static IReadOnlyDictionary<string, string> Of(IDictionary<string, object> given, CultureInfo? culture)
    {
        var shaping = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in given)
        {
            if (!Others.Contains(parameter.Key))
                shaping[parameter.Key] = Text(parameter.Value, depth: 0);
        }

        if (culture is not null)
            shaping["Culture"] = CultureForms.Of(culture);
        return shaping;
    }

    private static string Text(object? value, int depth)
    {
        var wrapped = value as PSObject;
        var inner = wrapped?.BaseObject ?? value;
        if (depth > 20)
            return "…";
        return inner switch
        {
            null => "null",
            string text => Quoted(text),
            ScriptBlock script => "{" + script + "}",
            CultureInfo culture => CultureForms.Of(culture),
            Encoding encoding => encoding.WebName,
            SwitchParameter on => on.IsPresent.ToString(),
            IDictionary table => "@{" + string.Join(";", table.Cast<DictionaryEntry>()
                .Select(entry => Text(entry.Key, depth + 1) + "=" + Text(entry.Value, depth + 1)).OrderBy(text => text, StringComparer.Ordinal)) + "}",
            IEnumerable list => "@(" + string.Join(",", list.Cast<object?>().Select(item => Text(item, depth + 1))) + ")",
            PSCustomObject => "@{" + string.Join(";", wrapped!.Properties
                .Select(property => Quoted(property.Name) + "=" + Text(property.Value, depth + 1))) + "}",
            // A number that was typed, such as 007, knows how it was written.
            IFormattable number => number.GetType().Name + ":" + number.ToString(null, CultureInfo.InvariantCulture) + ":" + (wrapped?.ToString() ?? ""),
            _ => inner.GetType().Name + ":" + Quoted(inner.ToString() ?? ""),
        };
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "''") + "'";
}
