using System;
using System.Net.Http.Headers;
using System.Security;

namespace PinDeliver.Keys;

/// <summary>The integrator's key and the client's: the two headers of every request (vendor page "Update customer").</summary>
internal sealed class ApiKeyPair
{
    // What is shown is far shorter: a hostile reply of a megabyte must not cost a search of all of it.
    private const int LongestSearched = 16 * 1024;

    private ApiKeyPair(ApiKey apiKey, ApiKey clientKey)
    {
        ApiKey = apiKey;
        ClientKey = clientKey;
    }

    public ApiKey ApiKey { get; }

    public ApiKey ClientKey { get; }

    /// <exception cref="PinDeliverInputException">InvalidApiKey.</exception>
    public static ApiKeyPair Create(SecureString apiKey, SecureString apiClientKey) =>
        new(ApiKey.Create("ApiKey", apiKey), ApiKey.Create("ApiClientKey", apiClientKey));

    public void AddTo(HttpRequestHeaders headers)
    {
        headers.TryAddWithoutValidation("X-PINDELIVER-API-KEY", ApiKey.Reveal());
        headers.TryAddWithoutValidation("X-PINDELIVER-API-CLIENT-KEY", ClientKey.Reveal());
    }

    /// <summary>Takes both keys out of a text that came back from the service, which may break off anywhere.</summary>
    public string Redact(string text) => Redact(text, _ => KeyRedaction.LeastPart);

    /// <summary>
    /// Takes both keys out of a value, which is whole: that a town ends in the first letters of a key is chance, that it ends in half of
    /// one is not.
    /// </summary>
    public string RedactValue(string text) => Redact(text, key => Math.Max(KeyRedaction.LeastPart, (key.Length + 1) / 2));

    private string Redact(string text, Func<string, int> leastPart)
    {
        var isLong = text.Length > LongestSearched;
        var searched = isLong ? text.Substring(0, LongestSearched) : text;
        // The longer one first: of a key that begins with the other, nothing may be left.
        var (first, second) = ApiKey.Reveal().Length > ClientKey.Reveal().Length ? (ApiKey, ClientKey) : (ClientKey, ApiKey);
        var redacted = Without(second, Without(first, searched));
        return isLong ? redacted + "…" : redacted;

        string Without(ApiKey key, string from) =>
            KeyRedaction.Redact(from, key.Reveal(), isLong ? KeyRedaction.LeastPart : leastPart(key.Reveal()));
    }
}
