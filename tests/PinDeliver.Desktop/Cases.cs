using System;
using System.Net;
using System.Security;
using System.Threading.Tasks;

namespace PinDeliver.Desktop;

/// <summary>Sends what the input asks for and says what came of it, a line each.</summary>
internal static class Cases
{
    /// <summary>
    /// Each line of the input is the kind and the identity of a customer: <c>id 1001</c>, <c>extid K-1</c>; <c>hasty 1001</c> is an id,
    /// with a second for an attempt instead of a time that no machine is too slow for.
    /// </summary>
    public static async Task RunAsync(Uri baseUri)
    {
        Console.InputEncoding = Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        using var patient = Client(baseUri, seconds: 60);
        using var hasty = Client(baseUri, seconds: 1);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var (kind, value) = (line.Substring(0, line.IndexOf(' ')), line.Substring(line.IndexOf(' ') + 1));
            Console.WriteLine(line + " => " + await SendAsync(kind == "hasty" ? hasty : patient, kind, value));
        }
    }

    private static async Task<string> SendAsync(PinDeliverClient client, string kind, string value)
    {
        try
        {
            var update = new CustomerUpdate(kind == "extid" ? CustomerIdentity.FromExternalId(value) : CustomerIdentity.FromId(value));
            update.Set(CustomerFields.Find("City")!, "Göteborg");
            update.Set(CustomerFields.Find("PositionLat")!, 57.700663864m);
            var receipt = await client.UpdateAsync(update);
            return $"Updated attempts={receipt.Attempts}";
        }
        catch (PinDeliverException failure)
        {
            return $"{failure.ErrorId} attempts={failure.Attempts} unknown={failure.OutcomeUnknown}";
        }
    }

    private static PinDeliverClient Client(Uri baseUri, int seconds) => new(new PinDeliverClientOptions
    {
        ApiKey = Secret("SANDBOX-API-KEY"),
        ApiClientKey = Secret("SANDBOX-CLIENT-KEY"),
        BaseUri = baseUri,
        AttemptTimeout = TimeSpan.FromSeconds(seconds),
        MaximumRetryCount = 1,
        Jitter = () => 0,
    });

    private static SecureString Secret(string text) => new NetworkCredential("", text).SecurePassword;
}
