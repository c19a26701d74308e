using System;
using System.Globalization;

namespace PinDeliver.Http;

/// <summary>Reads Retry-After in both forms (RFC 9110 section 10.2.3).</summary>
internal static class RetryAfterHeader
{
    /// <summary>A longer wait fails the request at once: nobody watches a console for an hour.</summary>
    public static readonly TimeSpan LongestWaited = TimeSpan.FromSeconds(120);

    // The three date forms that RFC 9110 section 5.6.7 asks a recipient to accept.
    private static readonly string[] DateForms =
        ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>The time to wait, zero for a date in the past, or null where the header says nothing that can be read.</summary>
    /// <param name="value">The header's value.</param>
    /// <param name="replyDate">The reply's own Date header: a date is measured against the server's clock where it tells it.</param>
    /// <param name="now">Our own clock.</param>
    public static TimeSpan? Parse(string? value, string? replyDate, DateTimeOffset now)
    {
        value = value?.Trim() ?? "";
        if (IsDigits(value))
        {
            // No number of digits may overflow: what is too long for a long is too long to wait.
            return long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < int.MaxValue
                ? TimeSpan.FromSeconds(seconds)
                : TimeSpan.FromSeconds(int.MaxValue);
        }

        if (Date(value) is not { } until)
            return null;
        var wait = until - (Date(replyDate?.Trim() ?? "") ?? now);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private static bool IsDigits(string value)
    {
        foreach (var character in value)
        {
            if (character is < '0' or > '9')
                return false;
        }

        return value.Length > 0;
    }

    private static DateTimeOffset? Date(string value) => DateTimeOffset.TryParseExact(
        value, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var date)
        ? date
        : null;
}
