using System;
using System.Collections.Generic;
using System.Globalization;

namespace PinDeliver.Rows.Values;

/// <summary>A culture's own patterns of some standard formats, such as its dates (<c>dgG</c>) or times (<c>tT</c>).</summary>
internal sealed class CulturePatterns
{
    private readonly CultureInfo culture;
    private readonly List<string> patterns = new();

    public CulturePatterns(CultureInfo culture, string formats)
    {
        this.culture = culture;
        foreach (var format in formats)
        {
            foreach (var pattern in culture.DateTimeFormat.GetAllDateTimePatterns(format))
            {
                if (!patterns.Contains(Plain(pattern)))
                    patterns.Add(Plain(pattern));
            }
        }
    }

    /// <summary>What the text means: nothing where it is in none of the patterns, several moments where two patterns read it differently.</summary>
    /// <param name="text">As it is written.</param>
    /// <param name="part">What counts of a moment: its day, or its time of day.</param>
    public List<DateTime> Read(string text, Func<DateTime, DateTime> part)
    {
        var readings = new List<DateTime>();
        var plain = Plain(text);
        foreach (var pattern in patterns)
        {
            if (DateTime.TryParseExact(plain, pattern, culture, DateTimeStyles.NoCurrentDateDefault, out var read) && !readings.Contains(part(read)))
                readings.Add(part(read));
        }

        return readings;
    }

    // Newer culture data has narrow and no-break blanks (8:30 PM) where every file has an ordinary one.
    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
