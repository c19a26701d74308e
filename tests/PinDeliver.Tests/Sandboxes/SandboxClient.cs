using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PinDeliver.Sandbox;

namespace PinDeliver.Tests.Sandboxes;

/// <summary>The sandbox as any HTTP client sees it: nothing of ours in between.</summary>
internal sealed class SandboxClient : IDisposable
{
    private readonly HttpClient http = new();
    private readonly SandboxServer sandbox;

    public SandboxClient(SandboxServer sandbox)
    {
        this.sandbox = sandbox;
        http.DefaultRequestHeaders.Add("X-PINDELIVER-API-KEY", sandbox.Options.ApiKey);
        http.DefaultRequestHeaders.Add("X-PINDELIVER-API-CLIENT-KEY", sandbox.Options.ApiClientKey);
    }

    public async Task<(HttpStatusCode Status, string Body, string? RetryAfter)> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(sandbox.BaseUri + "/" + path));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var reply = await http.SendAsync(request);
        return (reply.StatusCode, await reply.Content.ReadAsStringAsync(), reply.Headers.RetryAfter?.ToString());
    }

    public async Task<JsonObject> ReadAsync(string id)
    {
        var reply = await SendAsync(HttpMethod.Get, "customer/get/" + id);
        return JsonNode.Parse(reply.Body)!["customer"]!.AsObject();
    }

    public async Task UpdateAsync(string id, string customer) =>
        await SendAsync(HttpMethod.Post, "customer/update/" + id, $$"""{"customer":{{customer}}}""");

    public void Dispose() => http.Dispose();
}
