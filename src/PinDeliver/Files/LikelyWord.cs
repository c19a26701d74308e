using System.Globalization;

namespace PinDeliver.Files;

/// <summary>Tells a word that somebody may have written from one that only a wrong code page shows.</summary>
internal static class LikelyWord
{
    private const char LastAscii = '~';
    private const char FirstBeyondLatin = '\u0370';

    /// <summary><c>Göteborg</c> and <c>Привет</c>, not <c>G÷teborg</c>, <c>GÚteborg</c>, <c>Gцteborg</c> or <c>Ïðèâåò</c>.</summary>
    public static bool Is(string word)
    {
        var (accentedInARow, hasLatin, hasOther) = (0, false, false);
        for (var i = 0; i < word.Length; i++)
        {
            var isAccented = word[i] > LastAscii;
            // Modifier letters are signs such as ˆ.
            if (isAccented && (!char.IsLetter(word[i]) || char.GetUnicodeCategory(word[i]) == UnicodeCategory.ModifierLetter))
                return false;
            hasLatin |= char.IsLetter(word[i]) && word[i] < FirstBeyondLatin;
            hasOther |= char.IsLetter(word[i]) && word[i] >= FirstBeyondLatin;
            accentedInARow = isAccented && word[i] < FirstBeyondLatin ? accentedInARow + 1 : 0;
            if (accentedInARow > 2 || (hasLatin && hasOther) || (i > 0 && ChangesCase(word, i)))
                return false;
        }

        return true;
    }

    // A capital behind a small letter, or a small letter behind two capitals, where one of them is beyond ASCII.
    private static bool ChangesCase(string word, int at)
    {
        var (before, here) = (word[at - 1], word[at]);
        if (before <= LastAscii && here <= LastAscii)
            return false;
        return (char.IsLower(before) && char.IsUpper(here))
            || (at > 1 && char.IsUpper(word[at - 2]) && char.IsUpper(before) && char.IsLower(here));
    }
}
