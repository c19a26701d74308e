using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PinDeliver.Files;

/// <summary>A word whose bytes are not in the file's encoding, and how others read it.</summary>
internal sealed class MisreadWord
{
    private const int LongestShown = 40;

    // Of two that read a word equally well, the first is proposed.
    private static readonly int[] CodePages = [65001, 1252, 850, 437, 10000, 1250, 1251, 1257, 1254, 1253];

    private readonly byte[] bytes;

    private MisreadWord(byte[] bytes) => this.bytes = bytes;

    /// <summary>The word around a place.</summary>
    /// <param name="text">A text in which bytes are escaped.</param>
    /// <param name="at">Where one of them is.</param>
    /// <param name="delimiter">What ends a word, beside white space and quotes.</param>
    /// <param name="encoding">What the text was decoded with.</param>
    public static MisreadWord At(ReadOnlySpan<char> text, int at, char delimiter, Encoding encoding)
    {
        bool Ends(char character) => character == delimiter || character == '"' || char.IsWhiteSpace(character) || char.IsControl(character);
        var (from, to) = (at, at + 2);
        while (from > 0 && at - from < LongestShown && !Ends(text[from - 1]))
            from--;
        while (to < text.Length && to - at < LongestShown && !Ends(text[to]))
            to++;
        return new MisreadWord(BytesOf(text.Slice(from, to - from), encoding));
    }

    /// <summary>The word with the bytes in question in hexadecimal: <c>G\xF6teborg</c>.</summary>
    public string Shown => string.Concat(bytes.Select(value => value is >= (byte)' ' and <= (byte)'~'
        ? ((char)value).ToString()
        : "\\x" + value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>How code pages read it: the likely ones first, each reading once.</summary>
    public IReadOnlyList<(int CodePage, string Reading)> Readings()
    {
        var readings = new List<(int CodePage, string Reading)>();
        foreach (var codePage in CodePages)
        {
            if (Read(codePage) is { } reading && !readings.Any(other => other.Reading == reading))
                readings.Add((codePage, reading));
        }

        return readings.OrderBy(reading => LikelyWord.Is(reading.Reading) ? 0 : 1).ToList();
    }

    /// <summary>The code page under which the most words look like words.</summary>
    public static int BestFor(IReadOnlyCollection<MisreadWord> words) => CodePages
        .OrderByDescending(codePage => words.Count(word => word.Read(codePage) is { } reading && LikelyWord.Is(reading)))
        .First();

    private static byte[] BytesOf(ReadOnlySpan<char> word, Encoding encoding)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < word.Length; i++)
        {
            if (EscapedBytes.IsAt(word, i))
                bytes.Add(EscapedBytes.ByteOf(word[++i]));
            else if (char.IsSurrogate(word[i]) && i + 1 < word.Length)
                bytes.AddRange(encoding.GetBytes([word[i], word[++i]]));
            else
                bytes.AddRange(encoding.GetBytes([word[i]]));
        }

        return bytes.ToArray();
    }

    // Nothing, where the code page lacks the bytes: some leave them undefined, and some decode them as control characters.
    private string? Read(int codePage)
    {
        if (TextEncodings.Find(codePage) is not { } found)
            return null;
        var strict = (Encoding)found.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            var reading = strict.GetString(bytes);
            return reading.Any(char.IsControl) ? null : reading;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
