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
    Syriac,
    Thaana,
    Nko,
    Indic,
    Thai,
    Lao,
    Tibetan,
    Burmese,
    Georgian,
    Ethiopic,
    Cherokee,
    Canadian,
    Khmer,
    Mongolian,
    Tifinagh,

    /// <summary>The alphabets of Indonesia, the Philippines, and of small peoples of Asia and Africa.</summary>
    Regional,
    EastAsian,
}
