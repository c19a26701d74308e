using System;
using System.Net;
using System.Security;
using PinDeliver.Keys;
using PinDeliver.Retries;

namespace PinDeliver;

/// <summary>Where to send, with which keys, and how patiently.</summary>
public sealed class PinDeliverClientOptions
{
    /// <summary>The service's own address (vendor page "Update customer").</summary>
    public static Uri DefaultBaseUri => ApiAddress.Default;

    /// <summary>The integrator's key, sent as X-PINDELIVER-API-KEY.</summary>
    public required SecureString ApiKey { get; init; }

    /// <summary>The client's key, sent as X-PINDELIVER-API-CLIENT-KEY.</summary>
    public required SecureString ApiClientKey { get; init; }

    /// <summary>https anywhere, or http on loopback; no user info, query or fragment.</summary>
    public Uri BaseUri { get; init; } = DefaultBaseUri;

    /// <summary>The limit of one attempt, reply included; 30 seconds unless said otherwise.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The limit of one request's attempts and back-offs together; 180 seconds unless said otherwise. Waiting for a place, a rate or a
    /// pause does not count.
    /// </summary>
    public TimeSpan UpdateTimeout { get; init; } = TimeSpan.FromSeconds(180);

    /// <summary>How many more attempts a failure that can be repeated gets; 0 and up, 3 unless said otherwise.</summary>
    public int MaximumRetryCount { get; init; } = 3;

    /// <summary>How many requests may start in a minute, evenly spaced, or null where the client finds it out itself at a 429.</summary>
    public double? RequestsPerMinute { get; init; }

    /// <summary>The proxy, or null for the system's.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>The log-in for the proxy, or null.</summary>
    public ICredentials? ProxyCredential { get; init; }

    /// <summary>Whether the proxy gets the current user's log-in.</summary>
    public bool ProxyUseDefaultCredentials { get; init; }

    /// <summary>Whether even the system's proxy is passed by.</summary>
    public bool NoProxy { get; init; }

    /// <summary>The clock of waits and Retry-After; tests bring their own.</summary>
    internal Clock Clock { get; init; } = Clock.System;

    /// <summary>A number in [0,1) for the jitter of a back-off; tests bring their own.</summary>
    internal Func<double> Jitter { get; init; } = RetrySchedule.RandomJitter;
}
