namespace PinDeliver;

/// <summary>Checks of UTF-16 text.</summary>
public static class Utf16
{
    /// <summary>Whether a surrogate stands without its partner: such text cannot be encoded as UTF-8 (RFC 3629 section 3).</summary>
    /// <param name="text">Any text.</param>
    public static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }
}
