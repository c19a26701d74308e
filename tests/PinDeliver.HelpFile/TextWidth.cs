using System.Collections.Generic;
using System.Linq;

namespace PinDeliver.HelpFile;

/// <summary>
/// Breaks text at words, so that Get-Help shows it well in 80 columns: PowerShell itself breaks at words in some cultures only, and in
/// Swedish wherever the window ends.
/// </summary>
internal static class TextWidth
{
    /// <summary>What is left of 80 columns below a parameter, where the text is indented most.</summary>
    private const int Columns = 71;

    public static string Break(string paragraph) => string.Join("\n", Lines(paragraph.Split(' ')));

    private static IEnumerable<string> Lines(IEnumerable<string> words)
    {
        var line = "";
        foreach (var word in words.Where(word => word.Length > 0))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Columns)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        yield return line;
    }
}
