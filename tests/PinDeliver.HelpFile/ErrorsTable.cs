using System;
using System.IO;
using System.Text;

namespace PinDeliver.HelpFile;

/// <summary>The table of errors in the README: what the errors' doc comments and their traits say.</summary>
internal static class ErrorsTable
{
    private const string Head = "| Id | What it means | Repeated | Ends the command |\n|---|---|:-:|:-:|\n";

    /// <summary>Where it stands.</summary>
    public static string File { get; } = Path.Combine(Repository.Root, "README.md");

    /// <summary>The README with the table made anew.</summary>
    public static string Generate()
    {
        var text = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");
        var start = text.IndexOf(Head, StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
        var comments = new DocComments(Path.Combine(MamlFile.BuildOf("PinDeliver.Client"), "PinDeliver.Client.xml"));
        var table = new StringBuilder(Head);
        foreach (var error in Enum.GetNames<PinDeliverError>())
        {
            var traits = ErrorTraits.Of(Enum.Parse<PinDeliverError>(error));
            var meaning = comments.Of(typeof(PinDeliverError).GetField(error)!);
            table.Append($"| `{error}` | {meaning} |{(traits.IsRepeatable ? " yes" : "")} |{(traits.DoomsRun ? " always" : "")} |\n");
        }

        return text[..start] + table.ToString().TrimEnd('\n') + text[end..];
    }
}
