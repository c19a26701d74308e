using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text;
using System.Xml;
using PinDeliver.Commands;
using PinDeliver.Tests.Hosting;

namespace PinDeliver.Tests.Help.Generation;

/// <summary>PinDeliver.dll-Help.xml: the help of every cmdlet of the assembly.</summary>
internal static class MamlFile
{
    /// <summary>Where the sources of the help are.</summary>
    public static string Folder { get; } = Path.Combine(ModuleFiles.Root, "src", "PinDeliver", "Module", "en-US");

    /// <summary>The committed file, which a build copies to en-US beside the manifest.</summary>
    public static string Committed { get; } = Path.Combine(Folder, "PinDeliver.dll-Help.xml");

    /// <summary>The cmdlets, as they are built.</summary>
    public static IReadOnlyList<CmdletHelp> Cmdlets()
    {
        var comments = new DocComments(DocumentationFile());
        return typeof(SetPinDeliverCustomerCommand).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null)
            .Select(type => new CmdletHelp(type, comments))
            .OrderBy(cmdlet => cmdlet.Name, System.StringComparer.Ordinal).ToList();
    }

    /// <summary>The hand-written page of a cmdlet.</summary>
    public static HelpPage PageOf(string cmdlet) => HelpPage.Read(Path.Combine(Folder, cmdlet + ".md"));

    /// <summary>The file's text, made anew.</summary>
    public static string Generate()
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };
        using (var writer = XmlWriter.Create(text, settings))
            MamlWriter.Write(writer, Cmdlets().Select(cmdlet => (cmdlet, PageOf(cmdlet.Name))));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
            + "<!-- Generated from the cmdlets, their doc comments and the .md files beside this one: MamlTests says how. -->\n"
            + text + "\n";
    }

    // The compiler writes it beside the assembly, in the same configuration as that of the tests.
    private static string DocumentationFile()
    {
        var configuration = new DirectoryInfo(System.AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(ModuleFiles.Root, "src", "PinDeliver", "bin", configuration, "net8.0", "PinDeliver.xml");
    }
}
