using System;
using System.Security;
using PinDeliver.Keys;
using PinDeliver.Retries;
using PinDeliver.Testing;

namespace PinDeliver.Client.Tests;

/// <summary>Clients with clock and jitter of the test's own.</summary>
internal static class TestClient
{
    public const string ApiKey = TestKeys.ApiKey;
    public const string ApiClientKey = TestKeys.ApiClientKey;

    public static PinDeliverClient For(
        Uri baseUri, Clock clock, int retries = 3, string apiKey = ApiKey, string apiClientKey = ApiClientKey) =>
            new(new PinDeliverClientOptions
            {
                ApiKey = Secret(apiKey),
                ApiClientKey = Secret(apiClientKey),
                BaseUri = baseUri,
                AttemptTimeout = TimeSpan.FromSeconds(20),
                MaximumRetryCount = retries,
                Clock = clock,
                Jitter = () => 0.5,
            });

    /// <summary>What takes a client's keys out of a text.</summary>
    public static Func<string, string> Redactor(string apiKey = ApiKey, string apiClientKey = ApiClientKey) =>
        ApiKeyPair.Create(Secret(apiKey), Secret(apiClientKey)).Redact;

    public static SecureString Secret(string text) => TestKeys.Secret(text);

    public static CustomerUpdate Update(string id = "1001", string field = "City", string value = "Lund")
    {
        var update = new CustomerUpdate(CustomerIdentity.FromId(id));
        update.Set(CustomerFields.Find(field)!, value);
        return update;
    }
}
