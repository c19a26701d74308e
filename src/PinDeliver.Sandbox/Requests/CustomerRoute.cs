using System;

namespace PinDeliver.Sandbox.Requests;

/// <summary>What a request target asks for.</summary>
/// <param name="Version">The API version of the path: v2_1, or v2_0 as on later vendor pages.</param>
/// <param name="Action">The endpoint.</param>
/// <param name="Kind">How the customer is named.</param>
/// <param name="Identity">The id or external id, decoded.</param>
internal readonly record struct CustomerRoute(string Version, CustomerAction Action, IdentityKind Kind, string Identity)
{
    /// <summary>
    /// Reads the raw target and not ASP.NET's path, which is decoded and has its dot segments removed:
    /// an identity with %2F must stay one segment, and one that arrives as several must not be found.
    /// </summary>
    internal static bool TryParse(string rawTarget, out CustomerRoute route)
    {
        route = default;
        var path = PathOf(rawTarget);
        Span<Range> parts = stackalloc Range[8];
        var count = path.Split(parts, '/');
        if (count is not (6 or 7) || path[parts[0]] is not "" || path[parts[1]] is not "api" || path[parts[3]] is not "customer"
            || (count == 7 && path[parts[5]] is not "extid"))
        {
            return false;
        }

        var version = path[parts[2]] switch { "v2_1" => "v2_1", "v2_0" => "v2_0", _ => null };
        CustomerAction? action = path[parts[4]] switch { "update" => CustomerAction.Update, "get" => CustomerAction.Get, _ => null };
        var identity = Uri.UnescapeDataString(path[parts[count - 1]]);
        // RFC 3986, 5.2.4: servers remove dot segments, escaped or not, so these never reach a customer.
        if (version is null || action is null || identity is "" or "." or "..")
            return false;

        route = new CustomerRoute(version, action.Value, count == 6 ? IdentityKind.Id : IdentityKind.ExternalId, identity);
        return true;
    }

    /// <summary>Drops the query, and the origin that a proxy's client sends in front (RFC 9112, 3.2.2).</summary>
    private static ReadOnlySpan<char> PathOf(string rawTarget)
    {
        ReadOnlySpan<char> target = rawTarget;
        var query = target.IndexOf('?');
        target = query < 0 ? target : target[..query];
        if (target.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            var slash = target[7..].IndexOf('/');
            return slash < 0 ? "/" : target[(7 + slash)..];
        }

        return target;
    }
}
