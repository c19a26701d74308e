using System;
using System.Collections.Generic;

namespace PinDeliver.Sandbox;

/// <summary>How a <see cref="SandboxServer"/> behaves. There is no address to set: it listens on loopback only.</summary>
public sealed class SandboxOptions
{
    /// <summary>TCP port; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>The only value of X-PINDELIVER-API-KEY that is let in.</summary>
    public string ApiKey { get; init; } = "SANDBOX-API-KEY";

    /// <summary>The only value of X-PINDELIVER-API-CLIENT-KEY that is let in.</summary>
    public string ApiClientKey { get; init; } = "SANDBOX-CLIENT-KEY";

    /// <summary>Lets any pair of keys in; both headers must still be there, once, and not empty.</summary>
    public bool AcceptAnyKey { get; init; }

    /// <summary>Added before every request is handled; may be changed while the server runs.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Fills <see cref="SandboxServer.Requests"/>. Off saves the memory in long benchmarks.</summary>
    public bool RecordRequests { get; init; } = true;

    /// <summary>Fills <see cref="SandboxServer.Ledger"/>. Off saves the memory in long benchmarks.</summary>
    public bool RecordLedger { get; init; } = true;

    /// <summary>Seed of the random faults that are given without one; null takes a new one.</summary>
    public int? Seed { get; init; }

    /// <summary>Updates to unknown customers create them instead of ending in 404.</summary>
    public bool AutoCreate { get; init; }

    /// <summary>The delivery groups that exist; the service refuses any other.</summary>
    public IReadOnlySet<string> DeliveryGroups { get; init; } =
        new HashSet<string>(StringComparer.Ordinal) { "Göteborg", "Stockholm", "Malmö", "Express" };

    /// <summary>How reads show what is empty; may be changed while the server runs.</summary>
    public BlankShape Blanks { get; set; } = BlankShape.Absent;

    /// <summary>Answers 429 to what comes faster; null lets everything in. May be changed while the server runs.</summary>
    public RateLimit? RateLimit { get; set; }

    /// <summary>The clock of what is stored late; never that of latency and of faults.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Called on the request's thread once its outcome is known, before the reply leaves.</summary>
    public Action<ServedRequest>? Served { get; init; }
}
