using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using PinDeliver.Tests.Hosting;

namespace PinDeliver.Tests.Faults;

/// <summary>Everything that a run shows, or that what came out of it would show: every stream, as text, as CliXml and as JSON.</summary>
internal static class Exposure
{
    // Export-Clixml's own.
    private const int CliXmlDepth = 2;

    public static IEnumerable<string> Of(ShellOutput output) => output.Verbose
        .Concat(output.Debug).Concat(output.Warnings).Concat(output.Information)
        .Concat(output.Progress.SelectMany(progress => new[] { progress.ToString(), progress.CurrentOperation ?? "" }))
        .Concat(output.Errors.Append(output.Terminating).OfType<ErrorRecord>().SelectMany(OfRecord))
        .Concat(output.Objects.SelectMany(OfObject));

    private static IEnumerable<string> OfObject(PSObject item)
    {
        if (item.BaseObject is ErrorRecord record)
            return OfRecord(record);
        var texts = new List<string> { item.ToString(), PSSerializer.Serialize(item, CliXmlDepth) };
        if (item.BaseObject is CustomerUpdateResult or PinDeliverConnection)
        {
            texts.Add(JsonSerializer.Serialize(item.BaseObject, item.BaseObject.GetType()));
            texts.AddRange(PropertiesOf(item.BaseObject));
        }

        return texts;
    }

    private static IEnumerable<string> OfRecord(ErrorRecord record)
    {
        yield return record.ToString();
        yield return record.FullyQualifiedErrorId;
        yield return record.CategoryInfo.ToString();
        yield return record.ErrorDetails?.Message ?? "";
        yield return record.ErrorDetails?.RecommendedAction ?? "";
        yield return record.ScriptStackTrace ?? "";
        yield return PSSerializer.Serialize(record, CliXmlDepth);
        yield return PSSerializer.Serialize(record.TargetObject, CliXmlDepth);
        for (var exception = record.Exception; exception is not null; exception = exception.InnerException)
        {
            yield return exception.ToString();
            yield return JsonSerializer.Serialize(PropertiesOf(exception));
        }
    }

    private static List<string> PropertiesOf(object item) => item.GetType().GetProperties()
        .Where(property => property.GetIndexParameters().Length == 0)
        .Select(property => property.Name + ": " + TextOf(property.GetValue(item))).ToList();

    private static string TextOf(object? value) => value switch
    {
        null => "",
        IDictionary map => string.Join(", ", map.Keys.Cast<object>().Select(key => $"{key}={map[key]}")),
        IEnumerable list and not string => string.Join(", ", list.Cast<object?>()),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
