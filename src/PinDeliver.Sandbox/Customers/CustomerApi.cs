using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace PinDeliver.Sandbox;

/// <summary>The service as documented: from a request to the reply, and to what is stored.</summary>
internal sealed class CustomerApi(SandboxOptions options, CustomerStore customers)
{
    internal const string ApiKeyHeader = "X-PINDELIVER-API-KEY";
    internal const string ApiClientKeyHeader = "X-PINDELIVER-API-CLIENT-KEY";
    private const string UnknownCustomer = "No such customer available";

    private readonly UpdateValidator _validator = new(options.DeliveryGroups);

    /// <summary>The checks come in the order of the service: method, keys, JSON, customer, types.</summary>
    /// <param name="apply">False answers as if, and stores nothing.</param>
    internal Reply Answer(HttpRequest request, CustomerRoute route, byte[] body, int sequence, bool apply)
    {
        string method = route.Action == CustomerAction.Update ? "POST" : "GET";
        if (request.Method != method)
        {
            return Envelope.Error(405, "Method not allowed") with { Header = new("Allow", method) };
        }

        if (!KeyFits(request, ApiKeyHeader, options.ApiKey) || !KeyFits(request, ApiClientKeyHeader, options.ApiClientKey))
        {
            return Envelope.Error(401, "Invalid API key");
        }

        return route.Action == CustomerAction.Update ? Update(request, route, body, sequence, apply) : Read(route);
    }

    private Reply Read(CustomerRoute route) =>
        customers.Read(route.Kind, route.Identity) is { } customer
            ? Envelope.Customer(customer)
            : Envelope.Error(404, UnknownCustomer);

    private Reply Update(HttpRequest request, CustomerRoute route, byte[] body, int sequence, bool apply)
    {
        if (!UpdateBody.TryParse(body, out JsonObject? root))
        {
            return Envelope.Error(400, "update_customer could not be read: the body is not a JSON object");
        }

        if (!options.AutoCreate && !customers.Contains(route.Kind, route.Identity))
        {
            return Envelope.Error(404, UnknownCustomer);
        }

        if (_validator.Complaint(root) is { } complaint)
        {
            return Envelope.Error(400, complaint);
        }

        CheckedUpdate update = new(sequence, route.Kind, route.Identity, root["customer"]!.AsObject(), body);
        return apply && !customers.TryApply(update, options.AutoCreate)
            ? Envelope.Error(404, UnknownCustomer)
            : Envelope.Updated(request.HttpContext.Connection.LocalPort, route);
    }

    private bool KeyFits(HttpRequest request, string header, string key)
    {
        StringValues given = request.Headers[header];
        return given.Count == 1 && (options.AcceptAnyKey ? given[0]!.Length > 0 : given[0] == key);
    }
}
