using System;

namespace PinDeliver;

/// <summary>A connection to PinDeliver. It can be used from several runspaces at once; no property shows a key.</summary>
public sealed class PinDeliverConnection
{
    internal PinDeliverConnection(PinDeliverClientOptions options, string keySource, string? name = null)
    {
        Name = name;
        RequestsPerMinute = options.RequestsPerMinute;
        Client = new PinDeliverClient(options);
        KeySource = keySource;
        TimeoutSec = (int)options.AttemptTimeout.TotalSeconds;
        MaximumRetryCount = options.MaximumRetryCount;
        Proxy = options.Proxy?.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
    }

    /// <summary>What Connect-PinDeliver -Name called it, or null; results carry it.</summary>
    public string? Name { get; }

    /// <summary>The address below which requests go.</summary>
    public Uri BaseUri => Client.BaseUri;

    /// <summary>Where the keys came from: <c>Parameter</c> or <c>Environment</c>, or both.</summary>
    public string KeySource { get; }

    /// <summary>The first 12 hexadecimal digits of the API key's SHA-256.</summary>
    public string ApiKeyFingerprint => Client.ApiKeyFingerprint;

    /// <summary>The first 12 hexadecimal digits of the client key's SHA-256.</summary>
    public string ApiClientKeyFingerprint => Client.ApiClientKeyFingerprint;

    /// <summary>The limit of one attempt, in seconds.</summary>
    public int TimeoutSec { get; }

    /// <summary>How many more attempts a failure that can be repeated gets.</summary>
    public int MaximumRetryCount { get; }

    /// <summary>How many requests may start in a minute, or null where that is found out at a 429.</summary>
    public double? RequestsPerMinute { get; }

    /// <summary>The proxy's address, or null for the system's.</summary>
    public string? Proxy { get; }

    /// <summary>Whether it was closed by Disconnect-PinDeliver.</summary>
    public bool IsClosed => Client.IsClosed;

    internal PinDeliverClient Client { get; }

    /// <summary>The address and the keys' fingerprints.</summary>
    public override string ToString() =>
        $"{(Name is null ? "" : Name + ": ")}{BaseUri} (keys {ApiKeyFingerprint}, {ApiClientKeyFingerprint})";
}
