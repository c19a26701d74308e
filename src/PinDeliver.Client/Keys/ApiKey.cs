using System;
using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace PinDeliver.Keys;

/// <summary>
/// A secret key. Its text is made once for a client, as HTTP headers have to be text: the headers and the redaction share that one
/// string, and nothing here shows it.
/// </summary>
internal sealed class ApiKey
{
    private readonly string text;

    private ApiKey(string text)
    {
        this.text = text;
        Fingerprint = FingerprintOf(text);
    }

    /// <summary>The first 12 hexadecimal digits of the key's SHA-256: tells keys apart, and reveals none.</summary>
    public string Fingerprint { get; }

    /// <summary>A key from its secret.</summary>
    /// <param name="name">What the key is called in an error.</param>
    /// <param name="secret">The secret; it is not kept.</param>
    /// <exception cref="PinDeliverInputException">InvalidApiKey; the value is never in the message.</exception>
    public static ApiKey Create(string name, SecureString? secret)
    {
        if (secret is null || secret.Length == 0)
            throw Invalid(name, "is empty");
        var text = TextOf(secret);
        // What a header's value may hold (RFC 9110 section 5.5), less the blanks that no key has.
        foreach (var character in text)
        {
            if (character is <= ' ' or > '~')
                throw Invalid(name, "holds a blank, a line break or another character that no key has: perhaps a whole line or file was pasted");
        }

        return new ApiKey(text);
    }

    /// <summary>The key itself, for a header or to take it out of a text.</summary>
    public string Reveal() => text;

    /// <summary>Never the key.</summary>
    public override string ToString() => Fingerprint;

    private static string TextOf(SecureString secret)
    {
        var pointer = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            return Marshal.PtrToStringUni(pointer, secret.Length);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(pointer);
        }
    }

    private static PinDeliverException Invalid(string name, string why) => InputFailure
        .Create(PinDeliverError.InvalidApiKey, name, null, $"{name} {why}. (The value is not shown.)").ToException();

    private static string FingerprintOf(string text)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        return BitConverter.ToString(hash, 0, 6).Replace("-", "").ToLowerInvariant();
    }
}
