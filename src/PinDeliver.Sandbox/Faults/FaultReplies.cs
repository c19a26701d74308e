using System;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using PinDeliver.Sandbox.Replies;
using PinDeliver.Sandbox.Requests;

namespace PinDeliver.Sandbox.Faults;

/// <summary>The reply that a fault gives in place of the ordinary one.</summary>
internal static class FaultReplies
{
    private const string Nasty =
        "\u001b[2J\u001b[31mred\u001b[0m \u001b]0;owned\u0007 \u009b31m BEL\u0007 line\r\nSecond: line\u0085\u2028 NUL\u0000 "
        + "\u202Egnp.exe\u202C \u2066x\u2069 \u200F";

    private static readonly byte[] Page =
        "<!DOCTYPE html><html><head><title>Log in</title></head><body><h1>Welcome to the hotel's Wi-Fi</h1></body></html>"u8.ToArray();

    private static readonly byte[] Large = Envelope.Bytes("ok", 200, new string('x', 2 << 20), url: null);

    internal static Reply For(Fault fault, bool isRead, Reply ordinary, HttpRequest request)
    {
        var reply = For(fault, ordinary, request);
        var isError = fault.Kind is FaultKind.EchoKeys or FaultKind.ControlChars || (fault.Kind == FaultKind.Status && fault.BodyStatus >= 400);
        return isRead && isError ? Envelope.InArray(reply) : reply;
    }

    private static Reply For(Fault fault, Reply ordinary, HttpRequest request) => fault.Kind switch
    {
        FaultKind.Status => WithStatus(fault, ordinary),
        FaultKind.ArrayEnvelope => Envelope.InArray(ordinary),
        FaultKind.Enveloped => Envelope.Around(ordinary),
        FaultKind.Redirect => Envelope.Error(302, "Found") with { Header = new("Location", fault.Text!) },
        FaultKind.Html => new Reply(200, Page, "text/html; charset=utf-8"),
        FaultKind.Empty => new Reply(204, []),
        FaultKind.EchoKeys => Envelope.Error(400, Echo(request)),
        FaultKind.BodyTooLarge => new Reply(200, Large),
        FaultKind.ControlChars => Envelope.Error(400, Nasty),
        FaultKind.Body => new Reply(fault.HttpStatus, fault.Bytes.ToArray(), fault.Text!),
        FaultKind.Wire => OnWire(200, fault.Bytes.ToArray()),
        FaultKind.Truncate => BreakOff(ordinary),
        FaultKind.CloseAfterReply => KeepAliveThatIsNone(ordinary),
        _ => Reply.Reset,
    };

    private static Reply WithStatus(Fault fault, Reply ordinary)
    {
        var body = fault.BodyStatus < 400
            ? ordinary.Status < 400 ? ordinary.Body : Envelope.Bytes("ok", fault.BodyStatus, string.Empty, url: null)
            : Envelope.Bytes("error", fault.BodyStatus, TextOf(fault.BodyStatus), url: null);
        return new Reply(fault.HttpStatus, body) { Header = fault.Text is null ? null : new("Retry-After", fault.Text) };
    }

    private static string TextOf(int status) => status switch
    {
        401 => "Invalid API key",
        404 => "No such customer available",
        _ => ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase
            ? phrase
            : string.Create(CultureInfo.InvariantCulture, $"Error {status}"),
    };

    private static string Echo(HttpRequest request) =>
        $"Bad credentials: key {request.Headers[KeyHeaders.ApiKey]}, client key {request.Headers[KeyHeaders.ApiClientKey]}";

    private static Reply BreakOff(Reply ordinary)
    {
        ReadOnlySpan<byte> half = ordinary.Body.AsSpan(0, ordinary.Body.Length / 2);
        return OnWire(ordinary.Status, [.. Head(ordinary, "Connection: close"), .. half]);
    }

    private static Reply KeepAliveThatIsNone(Reply ordinary) =>
        OnWire(ordinary.Status, [.. Head(ordinary, $"Content-Length: {ordinary.Body.Length}"), .. ordinary.Body]);

    private static Reply OnWire(int status, byte[] bytes) => new(status, bytes) { Delivery = Delivery.Wire };

    private static byte[] Head(Reply reply, string header) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 {reply.Status} {ReasonPhrases.GetReasonPhrase(reply.Status)}\r\nContent-Type: {reply.ContentType}\r\n{header}\r\n\r\n"));
}
