using System;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using PinDeliver.Sandbox.Customers;
using PinDeliver.Sandbox.Replies;
using PinDeliver.Sandbox.Requests;

namespace PinDeliver.Sandbox.Handling;

/// <summary>The service as documented: from a request to the reply, and to what is stored.</summary>
internal sealed class CustomerApi(SandboxOptions options, CustomerStore customers)
{
    private const string UnknownCustomer = "No such customer available";

    private readonly UpdateValidator validator = new(options.DeliveryGroups);

    /// <summary>The checks come in the order of the service: method, keys, JSON, customer, types.</summary>
    /// <param name="apply">False answers as if, and stores nothing.</param>
    internal Reply Answer(HttpRequest request, CustomerRoute route, byte[] body, int sequence, bool apply)
    {
        var method = route.Action == CustomerAction.Update ? "POST" : "GET";
        if (request.Method != method)
            return Envelope.Error(405, "Method not allowed") with { Header = new("Allow", method) };

        if (!KeyFits(request, KeyHeaders.ApiKey, options.ApiKey) || !KeyFits(request, KeyHeaders.ApiClientKey, options.ApiClientKey))
            return Refusal(route, Envelope.Error(401, "Invalid API key"));

        return route.Action == CustomerAction.Update ? Update(request, route, body, sequence, apply) : Read(request, route);
    }

    private Reply Read(HttpRequest request, CustomerRoute route) => customers.Read(route.Kind, route.Identity) is { } customer
        ? CustomerReply.Of(customer.Id, customer.Properties, AddressOf(request, route.Version, customer.Id), options.Blanks)
        : Refusal(route, Envelope.Error(404, UnknownCustomer));

    // The vendor's page of the reads shows errors in an array, that of the updates does not.
    private static Reply Refusal(CustomerRoute route, Reply error) =>
        route.Action == CustomerAction.Get ? Envelope.InArray(error) : error;

    private Reply Update(HttpRequest request, CustomerRoute route, byte[] body, int sequence, bool apply)
    {
        if (!UpdateBody.TryParse(body, out var root))
            return Envelope.Error(400, "update_customer could not be read: the body is not a JSON object");

        if (!options.AutoCreate && !customers.Contains(route.Kind, route.Identity))
            return Envelope.Error(404, UnknownCustomer);

        if (validator.Complaint(root) is { } complaint)
            return Envelope.Error(400, complaint);

        var update = new CheckedUpdate(sequence, route.Kind, route.Identity, root["customer"]!.AsObject(), body);
        return apply && !customers.TryApply(update, options.AutoCreate)
            ? Envelope.Error(404, UnknownCustomer)
            : Envelope.Updated(route.Identity, AddressOf(request, route.Version, route.Identity));
    }

    private static string AddressOf(HttpRequest request, string version, string identity) => string.Create(
        CultureInfo.InvariantCulture,
        $"http://127.0.0.1:{request.HttpContext.Connection.LocalPort}/api/{version}/customer/get/{Uri.EscapeDataString(identity)}");

    private bool KeyFits(HttpRequest request, string header, string key)
    {
        var given = request.Headers[header];
        return given.Count == 1 && (options.AcceptAnyKey ? given[0]!.Length > 0 : given[0] == key);
    }
}
