using System;
using System.Net;
using System.Security;

namespace PinDeliver.Client.Tests;

/// <summary>Clients with clock and jitter of the test's own.</summary>
internal static class TestClient
{
    public const string ApiKey = "SANDBOX-API-KEY";
    public const string ApiClientKey = "SANDBOX-CLIENT-KEY";

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

    public static SecureString Secret(string text) => new NetworkCredential("", text).SecurePassword;

    public static CustomerUpdate Update(string id = "1001", string field = "City", string value = "Lund")
    {
        var update = new CustomerUpdate(CustomerIdentity.FromId(id));
        update.Set(CustomerFields.Find(field)!, value);
        return update;
    }
}
