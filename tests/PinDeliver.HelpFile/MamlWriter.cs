using System.Collections.Generic;
using System.Globalization;
using System.Xml;

namespace PinDeliver.HelpFile;

/// <summary>Writes MAML, the XML that Get-Help reads ($PSHOME/Schemas/PSMaml of Windows PowerShell has the schema).</summary>
internal sealed class MamlWriter
{
    private const string Maml = "http://schemas.microsoft.com/maml/2004/10";
    private const string Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private const string Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private readonly XmlWriter xml;

    private MamlWriter(XmlWriter xml) => this.xml = xml;

    public static void Write(XmlWriter xml, IEnumerable<(CmdletHelp Cmdlet, HelpPage Page)> commands)
    {
        var writer = new MamlWriter(xml);
        xml.WriteStartElement("helpItems", "http://msh");
        xml.WriteAttributeString("schema", "maml");
        xml.WriteAttributeString("xmlns", "maml", null, Maml);
        xml.WriteAttributeString("xmlns", "command", null, Command);
        xml.WriteAttributeString("xmlns", "dev", null, Dev);
        foreach (var (cmdlet, page) in commands)
            writer.WriteCommand(cmdlet, page);
        xml.WriteEndElement();
    }

    private void WriteCommand(CmdletHelp cmdlet, HelpPage page)
    {
        Start("command", Command);
        Start("details", Command);
        Text("name", Command, cmdlet.Name);
        Text("verb", Command, cmdlet.Verb);
        Text("noun", Command, cmdlet.Noun);
        Start("description", Maml);
        // In one line: Get-Help lists it so, in a table.
        Text("para", Maml, string.Join(" ", page.Synopsis));
        End();
        End();
        Paragraphs("description", Maml, page.Description);

        Start("syntax", Command);
        foreach (var set in cmdlet.Sets)
        {
            Start("syntaxItem", Command);
            Text("name", Maml, cmdlet.Name);
            foreach (var parameter in set)
                WriteParameter(parameter, inSyntax: true);
            End();
        }

        End();
        Start("parameters", Command);
        foreach (var parameter in cmdlet.Parameters)
            WriteParameter(parameter, inSyntax: false);
        End();
        WriteTypes("inputTypes", "inputType", page.Inputs);
        WriteTypes("returnValues", "returnValue", page.Outputs);
        Start("alertSet", Maml);
        Paragraphs("alert", Maml, page.Notes);
        End();
        WriteExamples(page.Examples);
        WriteLinks(page.Links);
        End();
    }

    private void WriteParameter(ParameterHelp parameter, bool inSyntax)
    {
        Start("parameter", Command);
        xml.WriteAttributeString("required", Boolean(parameter.IsMandatory));
        xml.WriteAttributeString("variableLength", "true");
        xml.WriteAttributeString("globbing", "false");
        xml.WriteAttributeString("pipelineInput", parameter.TakesPipelineInput ? "True (ByValue)" : "False");
        xml.WriteAttributeString("position", parameter.Position?.ToString(CultureInfo.InvariantCulture) ?? "named");
        xml.WriteAttributeString("aliases", parameter.Aliases);
        Text("name", Maml, parameter.Name);
        // The syntax is shown without descriptions: once is enough.
        if (!inSyntax)
            Paragraphs("description", Maml, [parameter.Description]);
        if (inSyntax && parameter.Values.Count > 0)
        {
            Start("parameterValueGroup", Command);
            foreach (var value in parameter.Values)
                WriteValue(value, isRequired: false);
            End();
        }
        else if (!inSyntax || !parameter.IsSwitch)
        {
            WriteValue(parameter.Type, isRequired: !parameter.IsSwitch);
        }

        Start("type", Dev);
        Text("name", Maml, parameter.Type);
        Text("uri", Maml, "");
        End();
        Text("defaultValue", Dev, parameter.Default);
        End();
    }

    private void WriteValue(string value, bool isRequired)
    {
        Start("parameterValue", Command);
        xml.WriteAttributeString("required", Boolean(isRequired));
        xml.WriteAttributeString("variableLength", "false");
        xml.WriteString(value);
        End();
    }

    private void WriteTypes(string list, string item, IEnumerable<HelpSection> types)
    {
        Start(list, Command);
        foreach (var type in types)
        {
            Start(item, Command);
            Start("type", Dev);
            Text("name", Maml, type.Title);
            End();
            Paragraphs("description", Maml, type.Paragraphs);
            End();
        }

        End();
    }

    private void WriteExamples(IReadOnlyList<HelpExample> examples)
    {
        Start("examples", Command);
        for (var i = 0; i < examples.Count; i++)
        {
            Start("example", Command);
            Text("title", Maml, $"--- Example {i + 1}: {examples[i].Title} ---");
            Text("code", Dev, examples[i].Code);
            // The last, blank one keeps the next example apart.
            Paragraphs("remarks", Dev, [.. examples[i].Remarks, ""]);
            End();
        }

        End();
    }

    private void WriteLinks(IEnumerable<string> links)
    {
        Start("relatedLinks", Command);
        foreach (var link in links)
        {
            Start("navigationLink", Maml);
            Text("linkText", Maml, link.StartsWith("- ", System.StringComparison.Ordinal) ? link[2..] : link);
            Text("uri", Maml, "");
            End();
        }

        End();
    }

    private void Paragraphs(string name, string space, IEnumerable<string> paragraphs)
    {
        Start(name, space);
        foreach (var paragraph in paragraphs)
            Text("para", Maml, TextWidth.Break(paragraph));
        End();
    }

    private void Text(string name, string space, string text) => xml.WriteElementString(name, space, text);

    private void Start(string name, string space) => xml.WriteStartElement(name, space);

    private void End() => xml.WriteEndElement();

    private static string Boolean(bool value) => value ? "true" : "false";
}
