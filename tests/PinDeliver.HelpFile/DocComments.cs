using System;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PinDeliver.HelpFile;

/// <summary>The XML documentation that the compiler wrote beside an assembly.</summary>
internal sealed partial class DocComments
{
    private readonly XDocument document;

    public DocComments(string file) => document = XDocument.Load(file);

    /// <summary>The summary of a cmdlet's property.</summary>
    /// <exception cref="InvalidOperationException">The property has none.</exception>
    public string Of(PropertyInfo property)
    {
        var name = $"P:{property.DeclaringType!.FullName}.{property.Name}";
        var text = document.Descendants("member").Single(member => member.Attribute("name")?.Value == name).Element("summary")?.Value;
        return string.IsNullOrWhiteSpace(text)
            ? throw new InvalidOperationException($"{name} has no documentation comment.")
            : Blanks().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
