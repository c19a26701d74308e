namespace PinDeliver;

/// <summary>The grammar of a JSON number (RFC 8259 section 6): <c>-57.70e2</c>, and neither <c>+5</c> nor <c>007</c> nor <c>.5</c>.</summary>
public static class JsonNumber
{
    /// <summary>Whether a text is a JSON number from its first character to its last.</summary>
    public static bool IsValid(string text)
    {
        if (text is null)
            return false;
        var at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var whole = CountDigits(text, at);
        if (whole == 0 || (whole > 1 && text[at] == '0'))
            return false;
        at += whole;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = CountDigits(text, at + 1);
            if (fraction == 0)
                return false;
            at += 1 + fraction;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            var exponent = CountDigits(text, at);
            if (exponent == 0)
                return false;
            at += exponent;
        }

        return at == text.Length;
    }

    private static int CountDigits(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9')
            end++;
        return end - start;
    }
}
