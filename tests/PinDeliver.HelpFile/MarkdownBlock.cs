using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PinDeliver.HelpFile;

/// <summary>A heading (level 1 to 3), a paragraph, a list item or a code fence.</summary>
internal sealed partial record MarkdownBlock(int Level, string Text, bool IsCode = false)
{
    public static IEnumerable<MarkdownBlock> Read(IReadOnlyList<string> lines)
    {
        var paragraph = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var heading = Heading().Match(line);
            var isFence = line.StartsWith("```", System.StringComparison.Ordinal);
            if (line.Length == 0 || heading.Success || isFence || line.StartsWith("- ", System.StringComparison.Ordinal))
            {
                if (paragraph.Count > 0)
                    yield return new MarkdownBlock(0, Plain(string.Join(" ", paragraph)));
                paragraph.Clear();
            }

            if (heading.Success)
            {
                yield return new MarkdownBlock(heading.Groups[1].Length, heading.Groups[2].Value.Trim());
            }
            else if (isFence)
            {
                var code = lines.Skip(i + 1).TakeWhile(inner => !inner.StartsWith("```", System.StringComparison.Ordinal)).ToList();
                i += code.Count + 1;
                yield return new MarkdownBlock(0, string.Join("\n", code), IsCode: true);
            }
            else if (line.Length > 0)
            {
                paragraph.Add(line.Trim());
            }
        }

        if (paragraph.Count > 0)
            yield return new MarkdownBlock(0, Plain(string.Join(" ", paragraph)));
    }

    // The console shows plain text: no code marks, and a link is its text.
    private static string Plain(string text) => Link().Replace(text, "$1").Replace("`", "", System.StringComparison.Ordinal);

    [GeneratedRegex("^(#{1,3}) (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]*\)")]
    private static partial Regex Link();
}
