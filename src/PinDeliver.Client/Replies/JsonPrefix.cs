using System;
using System.Text;
using System.Text.Json;

namespace PinDeliver.Replies;

/// <summary>Tells JSON that broke off from text that never was JSON.</summary>
internal static class JsonPrefix
{
    /// <summary>Whether everything there is valid, and only the end is missing.</summary>
    /// <param name="json">Valid UTF-8.</param>
    public static bool IsIncomplete(ArraySegment<byte> json)
    {
        var text = Encoding.UTF8.GetString(json.Array!, json.Offset, json.Count);
        if (text.Trim().Length == 0)
            return false;
        try
        {
            // Told that more may come, the reader stops without a complaint where the text ends too early.
            var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
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
