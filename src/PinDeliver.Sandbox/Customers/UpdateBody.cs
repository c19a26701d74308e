using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace PinDeliver.Sandbox.Customers;

/// <summary>Reads a request body as strict JSON (RFC 8259): UTF-8 without a BOM, no property twice, no lone surrogate.</summary>
internal static class UpdateBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    internal static bool TryParse(ReadOnlySpan<byte> body, [NotNullWhen(true)] out JsonObject? root)
    {
        root = null;
        try
        {
            if (Utf8.IsValid(body) && TextIsWhole(body))
                root = JsonNode.Parse(body, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }

        return root is not null;
    }

    /// <summary>
    /// The parser reads strings late, and only then finds half a surrogate pair: find it now. Without escapes there is none.
    /// </summary>
    private static bool TextIsWhole(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("\\u"u8) < 0)
            return true;

        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    _ = reader.GetString();
            }
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        return true;
    }
}
