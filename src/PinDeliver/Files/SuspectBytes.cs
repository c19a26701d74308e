using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PinDeliver.Files;

/// <summary>Finds what is no text in a row: NULs, and bytes that the file's encoding does not have. Only a line's first is told.</summary>
internal sealed class SuspectBytes
{
    private const int ReadingsShown = 5;

    private readonly Encoding encoding;
    private readonly bool isGiven;
    private readonly CsvFaults faults;
    private readonly List<MisreadWord> words = [];

    /// <param name="encoding">What the file is decoded with.</param>
    /// <param name="isGiven">Whether the user, and not the file, said so.</param>
    /// <param name="faults">Gets what is found.</param>
    public SuspectBytes(Encoding encoding, bool isGiven, CsvFaults faults)
    {
        this.encoding = encoding;
        this.isGiven = isGiven;
        this.faults = faults;
    }

    public void Find(RecordReader record)
    {
        var text = record.Text;
        var lineTold = 0L;
        for (var i = 0; i < text.Length && !faults.IsFull; i++)
        {
            var isNul = text[i] == '\0';
            if (!isNul && !EscapedBytes.IsAt(text, i))
                continue;
            var place = TextPlace.After(record.Line, text.Slice(0, i));
            if (place.Line == lineTold)
                continue;
            lineTold = place.Line;
            if (isNul)
                faults.Malformed(place, $"A NUL character stands here: '{RecordText.Around(text, i)}'.", "Export the file again: it is damaged, or no text.");
            else
                Tell(place, MisreadWord.At(text, i, record.Delimiter, encoding));
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
