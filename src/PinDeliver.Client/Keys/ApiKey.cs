using System;
using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace PinDeliver;

/// <summary>A secret key. The text exists only while a header is built; nothing here shows it.</summary>
internal sealed class ApiKey
{
    private readonly SecureString secret;

    /// <exception cref="PinDeliverInputException">InvalidApiKey; the value is never in the message.</exception>
    public ApiKey(string name, SecureString? secret)
    {
        if (secret is null || secret.Length == 0)
            throw Invalid(name, "is empty");
        this.secret = secret.Copy();
        this.secret.MakeReadOnly();
        var text = Reveal();
        // What a header's value may hold (RFC 9110 section 5.5), less the blanks that no key has.
        foreach (var character in text)
        {
            if (character is <= ' ' or > '~')
                throw Invalid(name, "holds a blank, a line break or another character that no key has; was a whole line or file pasted?");
        }

        Fingerprint = FingerprintOf(text);
    }

    /// <summary>The first 12 hexadecimal digits of the key's SHA-256: tells keys apart, and reveals none.</summary>
    public string Fingerprint { get; }

    public int Length => secret.Length;

    public string Reveal()
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

    /// <summary>Takes the key out of a text that came back from the service.</summary>
    public string Redact(string text) => KeyRedaction.Redact(text, Reveal());

    private static PinDeliverInputException Invalid(string name, string why) =>
        new(PinDeliverError.InvalidApiKey, name, null, $"{name} {why}. (The value is not shown.)");

    private static string FingerprintOf(string text)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        return BitConverter.ToString(hash, 0, 6).Replace("-", "").ToLowerInvariant();
    }
}
