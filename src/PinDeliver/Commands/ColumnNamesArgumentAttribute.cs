using System;
using System.Collections;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PinDeliver.Commands;

/// <summary>Takes a hashtable of column names, or the path of a .psd1 file with one. The file is read as data; nothing in it is run.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ColumnNamesArgumentAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var given = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return given switch
        {
            IDictionary map => Checked(map, "The map"),
            string path => FromFile(engineIntrinsics.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path)),
            FileInfo file => FromFile(file.FullName),
            _ => throw Refused("A map is a hashtable such as @{ KundNr = 'ExternalId' }, or the path of a .psd1 file with one."),
        };
    }

    private static Hashtable FromFile(string path)
    {
        var name = SafeText.For(Path.GetFileName(path), 100);
        if (!File.Exists(path))
            throw Refused($"There is no file {SafeText.For(path, 200)}.");
        var tree = Parser.ParseFile(path, out _, out var errors);
        if (errors.Length > 0)
            throw Refused($"{name} line {errors[0].Extent.StartLineNumber}: {SafeText.For(errors[0].Message, 200)}");
        try
        {
            if (OnlyStatement(tree) is PipelineAst { PipelineElements: { Count: 1 } elements }
                && elements[0] is CommandExpressionAst { Expression: HashtableAst table })
            {
                return Checked((IDictionary)table.SafeGetValue(), name);
            }
        }
        catch (InvalidOperationException failure)
        {
            throw Refused($"{name} holds more than plain data: {SafeText.For(failure.Message, 200)}");
        }

        throw Refused($"{name} holds no hashtable such as @{{ KundNr = 'ExternalId' }}.");
    }

    private static StatementAst? OnlyStatement(ScriptBlockAst tree) =>
        tree.EndBlock is { Statements: { Count: 1 } statements } ? statements[0] : null;

    private static Hashtable Checked(IDictionary map, string name)
    {
        var names = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in map)
        {
            var key = entry.Key.ToString() ?? "";
            var value = entry.Value is PSObject { BaseObject: string text } ? text : entry.Value as string;
            if (string.IsNullOrWhiteSpace(key) || string.IsNullOrWhiteSpace(value))
                throw Refused($"{name} must say a name for the column '{SafeText.For(key, 60)}', such as @{{ KundNr = 'ExternalId' }}.");
            names[key] = value;
        }

        return names;
    }

    private static ArgumentTransformationMetadataException Refused(string message) => new(message);
}
