using System;

namespace PinDeliver.Keys;

/// <summary>The base address, checked so that keys travel encrypted or not beyond this machine.</summary>
internal static class ApiAddress
{
    /// <summary>The service's own address (vendor page "Update customer").</summary>
    public static Uri Default { get; } = new("https://cloud.pindeliver.com/api/v2_1");

    /// <summary>The address, with neither slash nor anything else behind its path.</summary>
    /// <exception cref="PinDeliverInputException">UnsafeBaseUri.</exception>
    public static Uri Check(Uri uri)
    {
        if (Refusal(uri) is not { } reason)
            return new Uri(uri.AbsoluteUri.TrimEnd('/'), UriKind.Absolute);
        // User info may hold a password: only what comes after it is shown.
        var shown = uri.IsAbsoluteUri && uri.UserInfo.Length > 0 ? uri.Host : uri.OriginalString;
        throw InputFailure.Create(
            PinDeliverError.UnsafeBaseUri, "BaseUri", shown,
            $"The base URI '{SafeText.For(shown, 100)}' {reason} Use one such as {Default}.").ToException();
    }

    private static string? Refusal(Uri uri)
    {
        if (!uri.IsAbsoluteUri)
            return "is not absolute.";
        if (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            return "is not https, so that keys could be read on the way.";
        if (uri.UserInfo.Length > 0)
            return "holds a user name or password.";
        return uri.Query.Length > 0 || uri.Fragment.Length > 0 ? "holds a query or a fragment." : null;
    }
}
