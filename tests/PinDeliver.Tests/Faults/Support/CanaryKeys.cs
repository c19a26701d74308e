using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Two random keys, and the search for any part of them.</summary>
internal sealed record CanaryKeys(string ApiKey, string ApiClientKey)
{
    // No hexadecimal digits: a part of a key can never be met in a fingerprint by chance.
    private const string Letters = "GHJKLMNPQRSTUVWXYZ";
    private const int Part = 6;

    /// <summary>As the vendor writes them; with what JSON, HTML and URLs escape; and one that begins with the other.</summary>
    public static IEnumerable<CanaryKeys> EveryShape()
    {
        yield return new CanaryKeys(Groups(), Groups());
        yield return new CanaryKeys(Pieces("/+=&<\\"), Pieces("\"'>%?#"));
        var key = Groups();
        yield return new CanaryKeys(key, key + "-" + Groups());
        yield return new CanaryKeys(key + "-" + Groups(), key);
    }

    public void AssertAbsentFrom(IEnumerable<string> texts)
    {
        var parts = new[] { ApiKey, ApiClientKey }.SelectMany(Forms).Distinct()
            .SelectMany(form => Enumerable.Range(0, form.Length - Part + 1).Select(start => form.Substring(start, Part)))
            .Where(part => part.Count(Letters.Contains) >= 4).Distinct().ToArray();
        var search = SearchValues.Create(parts, StringComparison.Ordinal);
        foreach (var text in texts)
        {
            var at = text.AsSpan().IndexOfAny(search);
            if (at >= 0)
                Assert.Fail($"A part of a key is at {at} in: {text[Math.Max(0, at - 500)..Math.Min(text.Length, at + 500)]}");
        }
    }

    private static IEnumerable<string> Forms(string key) =>
    [
        key, key.ToLowerInvariant(), Uri.EscapeDataString(key), WebUtility.HtmlEncode(key), JsonEncodedText.Encode(key).ToString(),
        key.Replace("/", "\\/", StringComparison.Ordinal), Convert.ToBase64String(Encoding.UTF8.GetBytes(key)),
    ];

    private static string Groups() => string.Join('-', Enumerable.Range(0, 4).Select(_ => Random(5)));

    private static string Pieces(string between) => string.Concat(between.Select(character => Random(5) + character)) + Random(5);

    private static string Random(int length) => System.Security.Cryptography.RandomNumberGenerator.GetString(Letters, length);
}
