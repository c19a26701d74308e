using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Testing;
using Xunit;

namespace PinDeliver.Client.Tests;

/// <summary>The two requests of the vendor's page "Update customer", as they are on the wire.</summary>
public sealed class VendorExampleTests
{
    private const string Key = "XXXX-XXXX-XXXX-XXXX";
    private const string ClientKey = "YYYY-YYYY-YYYY-YYYY";

    [Fact]
    public async Task Update_by_customer_id_is_the_vendors_first_example()
    {
        const string example = """
            {
                "customer": {
                    "postal_address":"Andra Långgatan 2"
                }
            }
            """;
        var update = new CustomerUpdate(CustomerIdentity.FromId("5f2b"));
        update.Set(CustomerFields.Find("postal_address")!, "Andra Långgatan 2");
        var request = await SendAsync(update);
        AssertHead(request, "/api/v2_1/customer/update/5f2b");
        Assert.Equal("""{"customer":{"postal_address":"Andra Långgatan 2"}}"""u8.ToArray(), request.Body);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(example), JsonNode.Parse(request.Body)));
    }

    [Fact]
    public async Task Update_by_external_id_is_the_vendors_second_example()
    {
        const string example = """
            {
                "customer": {
                        "postal_address": "Andra Långgatan 17",
                        "zipcode": "41303",
                        "city": "Göteborg"
                }
            }
            """;
        var update = new CustomerUpdate(CustomerIdentity.FromExternalId("K-7"));
        update.Set(CustomerFields.Find("postal_address")!, "Andra Långgatan 17");
        update.Set(CustomerFields.Find("zipcode")!, "41303");
        update.Set(CustomerFields.Find("city")!, "Göteborg");
        var request = await SendAsync(update);
        AssertHead(request, "/api/v2_1/customer/update/extid/K-7");
        // The field table keeps the vendor's order of these; the text is UTF-8, not \u escapes.
        Assert.Equal(Compact(example), request.BodyText);
    }

    [Fact]
    public async Task The_sandbox_takes_both_and_stores_what_they_say()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { AutoCreate = true });
        using var client = TestClient.For(sandbox.BaseUri, new VirtualClock());
        var update = TestClient.Update("1001", "PostalAddress", "Andra Långgatan 2");
        var receipt = await client.UpdateAsync(update, TestContext.Current.CancellationToken);
        Assert.Equal((200, 1), (receipt.HttpStatus, receipt.Attempts));
        Assert.EndsWith("/customer/get/1001", receipt.Url, StringComparison.Ordinal);
        Assert.Equal("Andra Långgatan 2", (string?)sandbox.Customers.Get("1001")!["postal_address"]);
    }

    private static async Task<RawRequest> SendAsync(CustomerUpdate update)
    {
        await using var server = FaultServer.Replying(HttpText.Ok);
        using var client = TestClient.For(server.BaseUri, new VirtualClock(), apiKey: Key, apiClientKey: ClientKey);
        var receipt = await client.UpdateAsync(update);
        Assert.Equal("https://cloud.pindeliver.com/api/v2_1/customer/get/1001", receipt.Url);
        return Assert.Single(server.Requests);
    }

    private static void AssertHead(RawRequest request, string target)
    {
        Assert.Equal(("POST", target, "HTTP/1.1"), (request.Method, request.Target, request.Protocol));
        Assert.Equal(Key, request.Header("X-PINDELIVER-API-KEY"));
        Assert.Equal(ClientKey, request.Header("X-PINDELIVER-API-CLIENT-KEY"));
        Assert.Equal("application/json", request.Header("Content-Type"));
        // Nothing else goes out: no cookie, no tracing header, no Accept-Encoding, no Expect.
        Assert.Equal(
            ["Accept", "Content-Length", "Content-Type", "Host", "User-Agent", "X-PINDELIVER-API-CLIENT-KEY", "X-PINDELIVER-API-KEY"],
            request.Headers.Select(header => header.Name).Order(StringComparer.Ordinal));
    }

    private static string Compact(string json) => string.Concat(json.Split('\n', StringSplitOptions.TrimEntries))
        .Replace("\": \"", "\":\"", StringComparison.Ordinal).Replace("\": {", "\":{", StringComparison.Ordinal);
}
