using System.Text;
using System.Text.Json;

namespace PinDeliver.Replies;

/// <summary>Tells JSON that broke off from text that never was JSON.</summary>
internal static class JsonPrefix
{
    /// <summary>Whether everything there is valid, and only the end is missing.</summary>
    public static bool IsIncomplete(string text)
    {
        if (text.Trim().Length == 0)
            return false;
        try
        {
            // Told that more may come, the reader stops without a complaint where the text ends too early.
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), isFinalBlock: false, default);
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                    return false;
            }

            return reader.CurrentDepth > 0 || text.TrimStart()[0] is '{' or '[';
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
