using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Benchmarks;

/// <summary>What can be had at best: HttpClient and nothing around it, the same requests at the same width.</summary>
public static class BareClient
{
    public static async Task RunAsync(Uri baseUri, int count, int width)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = width });
        client.DefaultRequestHeaders.Add("X-PINDELIVER-API-KEY", "SANDBOX-API-KEY");
        client.DefaultRequestHeaders.Add("X-PINDELIVER-API-CLIENT-KEY", "SANDBOX-CLIENT-KEY");
        var next = 0;
        var workers = new Task[width];
        for (var i = 0; i < width; i++)
            workers[i] = Task.Run(Work);
        await Task.WhenAll(workers);

        async Task Work()
        {
            for (var row = Interlocked.Increment(ref next); row <= count; row = Interlocked.Increment(ref next))
            {
                var json = $$$"""{"customer":{"postal_address":"Andra Långgatan {{{row}}}","zipcode":"41303","city":"Göteborg"}}""";
                using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                using var response = await client.PostAsync(new Uri($"{baseUri}/customer/update/{row}"), content);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync();
            }
        }
    }
}
