using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;

namespace PinDeliver.Files;

/// <summary>Finds what is no text in a row: NULs, and bytes that the file's encoding does not have. Only a line's first is told.</summary>
internal sealed class SuspectBytes
{
    private const int ReadingsShown = 5;

    private readonly Encoding encoding;
    private readonly bool isGiven;
    private readonly CsvFaults faults;
    private readonly CancellationToken stop;
    private readonly List<MisreadWord> words = [];

    /// <param name="encoding">What the file is decoded with.</param>
    /// <param name="isGiven">Whether the user, and not the file, said so.</param>
    /// <param name="faults">Gets what is found.</param>
    /// <param name="stop">Ends the search.</param>
    public SuspectBytes(Encoding encoding, bool isGiven, CsvFaults faults, CancellationToken stop)
    {
        this.encoding = encoding;
        this.isGiven = isGiven;
        this.faults = faults;
        this.stop = stop;
    }

    /// <summary>Looks at the row that was read last.</summary>
    /// <exception cref="OperationCanceledException">The command is being stopped.</exception>
    public void Find(RecordReader record)
    {
        var text = record.Text;
        var (line, lineStart, at) = (record.Line, 0, 0);
        while (!faults.IsFull && NextIn(text, at) is var next and >= 0)
        {
            stop.ThrowIfCancellationRequested();
            // The place is counted on from the last one: a row may consist of such bytes.
            var place = TextPlace.After(line, text.Slice(lineStart, next - lineStart));
            if (text[next] == '\0')
                faults.Malformed(place, $"A NUL character stands here: '{RecordText.Around(text, next)}'.", "Export the file again: it is damaged, or no text.");
            else
                Tell(place, MisreadWord.At(text, next, record.Delimiter, encoding));
            var lineEnd = text.Slice(next).IndexOfAny('\r', '\n');
            if (lineEnd < 0)
                break;
            at = next + lineEnd;
            (line, lineStart) = (place.Line, next - place.Column + 1);
        }
    }

    /// <summary>Advises the encoding that reads the most of the words that were found.</summary>
    public void Advise()
    {
        if (words.Count > 0)
        {
            faults.AdviseMisdecoded(IsUtf16Or32
                ? "Export the file again: it is damaged."
                : $"Use -Encoding {TextEncodings.NameOf(MisreadWord.BestFor(words))}, or the one that reads it rightly.");
        }
    }

    private bool IsUtf16Or32 => encoding.CodePage is 1200 or 1201 or 12000 or 12001;

    // The next character that is no text, or -1.
    private static int NextIn(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var length = text.Slice(i).IndexOfAny('\0', EscapedBytes.HighSurrogate);
            if (length < 0)
                return -1;
            i += length;
            if (text[i] == '\0' || EscapedBytes.IsAt(text, i))
                return i;
        }

        return -1;
    }

    private void Tell(TextPlace place, MisreadWord word)
    {
        words.Add(word);
        var readings = IsUtf16Or32
            ? ""
            : ": " + string.Join(", ", word.Readings().Take(ReadingsShown).Select(reading => $"{TextEncodings.NameOf(reading.CodePage)} reads '{SafeText.For(reading.Reading, 60)}'"));
        faults.Misdecoded(place, $"'{word.Shown}' is not {Name()}{readings}.");
    }

    private string Name() => isGiven
        ? $"in the encoding {TextEncodings.NameOf(encoding)}"
        : encoding.CodePage == 65001 ? "UTF-8" : $"valid {TextEncodings.NameOf(encoding)}";
}
