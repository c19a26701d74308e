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

    /// <summary>The summary of a property, or of a member of an enum.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public string Of(MemberInfo member)
    {
        var name = $"{(member is PropertyInfo ? 'P' : 'F')}:{member.DeclaringType!.FullName}.{member.Name}";
        var text = document.Descendants("member").Single(found => found.Attribute("name")?.Value == name).Element("summary")?.Value;
        return string.IsNullOrWhiteSpace(text)
            ? throw new InvalidOperationException($"{name} has no documentation comment.")
            : Blanks().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
