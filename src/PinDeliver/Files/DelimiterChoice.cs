using System;
using System.Collections.Generic;
using System.Linq;

namespace PinDeliver.Files;

/// <summary>Finds the delimiter of a file that does not say: the one under which the first row names known fields.</summary>
internal static class DelimiterChoice
{
    public static char[] Candidates { get; } = [',', ';', '\t', '|'];

    public static string NameOf(char delimiter) => delimiter == '\t' ? "tab" : $"'{SafeText.For(delimiter.ToString())}'";

    /// <summary>Those of the candidates under which the row counts; each one read, and the reader left before the row.</summary>
    /// <param name="reader">A reader before the row.</param>
    /// <param name="counts">Whether the row, read, is a row under the reader's delimiter.</param>
    public static IReadOnlyList<char> Find(RecordReader reader, Func<RecordReader, bool> counts)
    {
        var found = new List<char>();
        foreach (var candidate in Candidates)
        {
            reader.Delimiter = candidate;
            if (!reader.Read())
                break;
            if (reader.Fault == RecordFault.None && counts(reader))
                found.Add(candidate);
            reader.Unread();
        }

        return found;
    }

    /// <summary>Whether the row that was read last is sound under any of the candidates.</summary>
    public static bool CanBeRead(RecordReader reader)
    {
        reader.Unread();
        var canBeRead = Find(reader, _ => true).Count > 0;
        reader.Delimiter = Candidates[0];
        reader.Read();
        return canBeRead;
    }

    /// <summary>All candidates that stand in a row, such as <c>',' and ';'</c>.</summary>
    public static string Those(IEnumerable<char> delimiters) => string.Join(" and ", delimiters.Select(NameOf));
}
