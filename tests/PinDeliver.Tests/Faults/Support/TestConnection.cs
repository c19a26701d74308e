using System;
using PinDeliver.Retries;

namespace PinDeliver.Tests.Faults;

/// <summary>Connections with clock, jitter and limits of the test's own.</summary>
internal static class TestConnection
{
    /// <param name="baseUri">Where to.</param>
    /// <param name="clock">Null for one whose waits are over at once.</param>
    /// <param name="retries">More attempts.</param>
    /// <param name="timeout">The limit of an attempt in milliseconds of real time.</param>
    /// <param name="jitter">0…1; 0 makes every back-off the least one, 250 ms.</param>
    public static PinDeliverConnection To(Uri baseUri, Clock? clock = null, int retries = 3, int timeout = 20_000, double jitter = 0) =>
        new(
        new PinDeliverClientOptions
        {
            ApiKey = TestKeys.Secret(TestKeys.ApiKey),
            ApiClientKey = TestKeys.Secret(TestKeys.ApiClientKey),
            BaseUri = baseUri,
            AttemptTimeout = TimeSpan.FromMilliseconds(timeout),
            MaximumRetryCount = retries,
            Clock = clock ?? new VirtualClock(),
            Jitter = () => jitter,
        },
        "Parameter");
}
