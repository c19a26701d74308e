using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace PinDeliver.Jobs;

/// <summary>What a job is: a run of another one never goes on where this one was.</summary>
internal sealed class JobIdentity
{
    /// <summary>The hash of the input's bytes.</summary>
    public required string Input { get; init; }

    /// <summary>The address below which requests go.</summary>
    public required string BaseUri { get; init; }

    /// <summary>Fingerprints of both keys; they are written as a salted hash only.</summary>
    public required string Keys { get; init; }

    /// <summary>The parameters that shape requests, as text, by name; they are written as salted hashes only.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>What of this job is not what a journal's header says, such as <c>-City</c>; the input aside.</summary>
    public IReadOnlyList<string> DifferencesFrom(JournalHeader header)
    {
        var differences = new List<string>();
        if (header.BaseUri != BaseUri)
            differences.Add($"the base URI (it was {SafeText.For(header.BaseUri, 200)})");
        if (header.Keys != Hash(header.Salt, Keys))
            differences.Add("the keys");
        foreach (var name in Parameters.Keys.Union(header.Parameters.Keys, StringComparer.OrdinalIgnoreCase).OrderBy(name => name, StringComparer.Ordinal))
        {
            if (!Parameters.TryGetValue(name, out var value) || !header.Parameters.TryGetValue(name, out var hash) || hash != Hash(header.Salt, value))
                differences.Add("-" + SafeText.For(name, 60));
        }

        return differences;
    }

    /// <summary>The header of a new journal of this job.</summary>
    public JournalHeader ToHeader()
    {
        var salt = Guid.NewGuid().ToString("N");
        return new JournalHeader
        {
            Input = Input,
            BaseUri = BaseUri,
            Salt = salt,
            Keys = Hash(salt, Keys),
            Parameters = Parameters.ToDictionary(given => given.Key, given => Hash(salt, given.Value)),
        };
    }

    private static string Hash(string salt, string text)
    {
        using var sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(salt + "\n" + text))).Replace("-", "");
    }
}
