using System;
using System.Text;
using PinDeliver.Sandbox.Customers;

namespace PinDeliver.Sandbox;

/// <summary>An update that was applied.</summary>
public sealed class LedgerEntry
{
    private readonly byte[] body;

    internal LedgerEntry(int sequence, CheckedUpdate update, string customerId)
    {
        body = update.Body;
        Sequence = sequence;
        Request = update.Request;
        Kind = update.Kind;
        Identity = update.Identity;
        CustomerId = customerId;
        At = DateTimeOffset.UtcNow;
    }

    /// <summary>1 for the first update that was applied.</summary>
    public int Sequence { get; }

    /// <summary>The sequence number of the request that brought it.</summary>
    public int Request { get; }

    public IdentityKind Kind { get; }

    /// <summary>The id or external id of the request, decoded.</summary>
    public string Identity { get; }

    /// <summary>The id of the customer, also where the request named an external id.</summary>
    public string CustomerId { get; }

    /// <summary>The request's body. Decoded on demand: most entries of a long run are never looked at.</summary>
    public string Body => Encoding.UTF8.GetString(body);

    /// <summary>When it was applied, UTC.</summary>
    public DateTimeOffset At { get; }

    public override string ToString() => $"#{Sequence} {Kind} {Identity}: {Body}";
}
