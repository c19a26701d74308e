using System;
using System.Globalization;

namespace PinDeliver;

/// <summary>
/// Which customer an update is for: its id in PinDeliver or its external id. It becomes exactly one segment of the path.
/// </summary>
public readonly record struct CustomerIdentity
{
    /// <summary>The greatest length of an identity, in UTF-16 characters. Our own limit, so that no request line grows too long.</summary>
    public const int MaximumLength = 512;

    private CustomerIdentity(string value, bool isExternal)
    {
        Value = value;
        IsExternal = isExternal;
    }

    /// <summary>The id as given, trimmed.</summary>
    public string Value { get; }

    /// <summary>True for an external id, false for PinDeliver's own.</summary>
    public bool IsExternal { get; }

    /// <summary>The end of a request's path, percent-encoded once (RFC 3986 section 2.1): <c>1001</c> or <c>extid/K-7</c>.</summary>
    internal string PathSegments => (IsExternal ? "extid/" : "") + Uri.EscapeDataString(Value);

    /// <summary>An identity by PinDeliver's own customer id.</summary>
    /// <param name="id">1 to 512 characters; what <see cref="Trim"/> removes does not count.</param>
    /// <exception cref="PinDeliverInputException">The id cannot be sent as one path segment (InvalidIdentity, MissingIdentity).</exception>
    public static CustomerIdentity FromId(string id) => Create(id, isExternal: false);

    /// <summary>An identity by the integrator's external id.</summary>
    /// <param name="externalId">1 to 512 characters; what <see cref="Trim"/> removes does not count.</param>
    /// <exception cref="PinDeliverInputException">The id cannot be sent as one path segment (InvalidIdentity, MissingIdentity).</exception>
    public static CustomerIdentity FromExternalId(string externalId) => Create(externalId, isExternal: true);

    /// <summary>Makes an identity; gives the reason where it cannot be sent as one path segment.</summary>
    /// <param name="value">The id as given, or null.</param>
    /// <param name="isExternal">True for an external id, false for PinDeliver's own.</param>
    /// <param name="identity">The identity where the method gives null.</param>
    /// <returns>InvalidIdentity, MissingIdentity, or null.</returns>
    public static Failure? TryCreate(string? value, bool isExternal, out CustomerIdentity identity)
    {
        identity = default;
        var name = isExternal ? "ExternalId" : "Id";
        var trimmed = Trim(value ?? "");
        if (trimmed.Length == 0)
        {
            return InputFailure.Create(
                PinDeliverError.MissingIdentity, name, trimmed, "No customer is named: both Id and ExternalId are blank or missing.");
        }

        if (Refusal(trimmed) is { } reason)
        {
            return InputFailure.Create(
                PinDeliverError.InvalidIdentity, name, trimmed, $"{name} '{SafeText.For(trimmed, 100)}' {reason}");
        }

        identity = new CustomerIdentity(trimmed, isExternal);
        return null;
    }

    /// <summary>The text without white space and invisible characters (Unicode category Cf) around it, such as a zero-width blank.</summary>
    public static string Trim(string text)
    {
        var (start, end) = (0, (text ?? throw new ArgumentNullException(nameof(text))).Length);
        while (start < end && IsUnseen(text[start]))
            start++;
        while (end > start && IsUnseen(text[end - 1]))
            end--;
        return text.Substring(start, end - start);
    }

    /// <summary>The kind and the value, such as <c>ExternalId K-7</c>, safe to show.</summary>
    public override string ToString() => (IsExternal ? "ExternalId " : "Id ") + SafeText.For(Value, 100);

    private static CustomerIdentity Create(string value, bool isExternal) =>
        TryCreate(value, isExternal, out var identity) is { } failure ? throw failure.ToException() : identity;

    private static bool IsUnseen(char character) =>
        char.IsWhiteSpace(character) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static string? Refusal(string value)
    {
        // Every URI library collapses these two, so that another address would be asked (RFC 3986 section 5.2.4).
        if (value is "." or "..")
            return "cannot be part of a web address. Use the customer's other identity.";
        if (value.Length > MaximumLength)
            return $"has {value.Length} characters; at most {MaximumLength} can be sent. Check that the column holds an id.";
        foreach (var character in value)
        {
            if (char.IsControl(character))
                return "holds a control character. Remove it from the file.";
        }

        if (value.IndexOf('\uFFFD') >= 0)
            return "holds U+FFFD, the mark of a character that could not be read. Read the file with its own encoding.";
        return Utf16.HasLoneSurrogate(value) ? "holds half of a character (a lone surrogate). Correct it in the file." : null;
    }
}
