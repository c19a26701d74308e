namespace PinDeliver.Rows.Values;

/// <summary>The alphabets of names and addresses.</summary>
internal enum Alphabet
{
    /// <summary>A letter that no name is written with, or a sign that stands in none.</summary>
    None,

    /// <summary>Punctuation, currency signs, emoji: what stands beside any alphabet.</summary>
    Sign,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Indic,
    Thai,
    Georgian,
    EastAsian,
}
