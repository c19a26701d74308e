using System;

namespace PinDeliver;

/// <summary>Whether a connection's address and keys are good.</summary>
public sealed class ConnectionTest
{
    // A service's own "not found" that speaks of an address and not of a customer: nobody looked for a customer.
    private static readonly string[] WordsOfAddresses = ["endpoint", "route", "page", "url"];

    private ConnectionTest(Uri baseUri) => BaseUri = baseUri;

    /// <summary>Whether updates can be sent: the service answered, and accepts the keys.</summary>
    public bool Success => Reachable && KeysAccepted == true;

    /// <summary>The name of the connection, where Connect-PinDeliver gave it one.</summary>
    public string? Connection { get; internal init; }

    /// <summary>The address that was asked.</summary>
    public Uri BaseUri { get; }

    /// <summary>Whether PinDeliver itself answered there, and not another application, a proxy or nothing at all.</summary>
    public bool Reachable { get; internal init; }

    /// <summary>Whether it accepts the keys; null where it did not say so.</summary>
    public bool? KeysAccepted { get; internal init; }

    /// <summary>From the request to the reply, repetitions included.</summary>
    public TimeSpan Duration { get; internal init; }

    /// <summary>The status of the reply, or null where there was none. 404 is good: the customer that was asked for does not exist.</summary>
    public int? HttpStatus { get; internal init; }

    /// <summary>The id of the error, or null.</summary>
    public string? ErrorId { get; internal init; }

    /// <summary>What went wrong, or null.</summary>
    public string? Message { get; internal init; }

    /// <summary>What to do about it, or null.</summary>
    public string? Advice { get; internal init; }

    internal static ConnectionTest Create(PinDeliverConnection connection, Outcome<CustomerRecord> outcome)
    {
        var failure = outcome.Failure;
        var isAnswered = failure is null || (failure.IsServicesOwn && failure.HttpStatus is not null);
        if (isAnswered && failure is { Error: PinDeliverError.CustomerNotFound } && IsOfAddress(failure.ServiceMessage))
            failure = failure with { Error = PinDeliverError.UnexpectedResponse, Advice = "Check the base URI: the service knows no customers there." };
        bool? keysAccepted = failure?.Error switch
        {
            null => true,
            PinDeliverError.CustomerNotFound when isAnswered => true,
            PinDeliverError.AuthenticationFailed or PinDeliverError.AccessDenied when isAnswered => false,
            _ => null,
        };
        var isGood = isAnswered && keysAccepted == true;
        return new ConnectionTest(connection.BaseUri)
        {
            Connection = connection.Name,
            Reachable = isAnswered,
            KeysAccepted = keysAccepted,
            Duration = failure?.Duration ?? outcome.Value!.Duration,
            HttpStatus = failure is null ? 200 : failure.HttpStatus,
            ErrorId = isGood ? null : failure?.ErrorId,
            Message = isGood ? null : failure?.Message,
            Advice = isGood ? null : failure?.Advice,
        };
    }

    private static bool IsOfAddress(string? text) =>
        text is not null && Array.Exists(WordsOfAddresses, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
