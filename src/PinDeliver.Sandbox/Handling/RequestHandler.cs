using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PinDeliver.Sandbox.Faults;
using PinDeliver.Sandbox.Replies;
using PinDeliver.Sandbox.Requests;

namespace PinDeliver.Sandbox.Handling;

/// <summary>The way of a request: read, record, wait, fault or answer, send.</summary>
internal sealed class RequestHandler(
    SandboxOptions options,
    CustomerApi api,
    FaultPlan faults,
    FaultPlan readFaults,
    RequestLog log,
    CancellationToken stopping)
{
    internal const long MaximumBodySize = 64 << 20;

    private readonly FaultPerformer performer = new(stopping);
    private int requestCount;
    private int inFlight;
    private int maxInFlight;

    internal int RequestCount => Volatile.Read(ref requestCount);

    internal int MaxConcurrentRequests => Volatile.Read(ref maxInFlight);

    internal async Task HandleAsync(HttpContext context)
    {
        var sequence = Interlocked.Increment(ref requestCount);
        RaiseHighWaterMark(Interlocked.Increment(ref inFlight));
        Reply reply;
        try
        {
            reply = await ReplyToAsync(context, sequence).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException and not BadHttpRequestException)
        {
            // The client went away, or the server stops.
            reply = Reply.Reset;
        }
        finally
        {
            // Before the reply leaves: the client's next request must not meet this one still counted.
            Interlocked.Decrement(ref inFlight);
        }

        await ReplySender.SendAsync(context, reply).ConfigureAwait(false);
    }

    private async Task<Reply> ReplyToAsync(HttpContext context, int sequence)
    {
        var rawTarget = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var body = await ReadBodyAsync(context.Request).ConfigureAwait(false);
        if (options.RecordRequests)
            Record(context.Request, sequence, rawTarget, body);

        if (options.Latency > TimeSpan.Zero)
            await Task.Delay(options.Latency, stopping).ConfigureAwait(false);

        if (options.RateLimit is { } limit && !limit.TryEnter(out var wait))
            return Served(context, rawTarget, TooMany(limit, wait), fault: null);

        var routed = CustomerRoute.TryParse(rawTarget, out var route);
        var isRead = routed && route.Action == CustomerAction.Get;
        var fault = (isRead ? readFaults : faults).Next(routed ? route.Identity : string.Empty, sequence);
        Reply Answer(bool apply) => routed
            ? api.Answer(context.Request, route, body, sequence, apply)
            : Envelope.Error(404, "No such endpoint");

        var reply = fault is null
            ? Answer(apply: true)
            : await performer.PerformAsync(context, fault, isRead, Answer).ConfigureAwait(false);
        return Served(context, rawTarget, reply, fault);
    }

    private static Reply TooMany(RateLimit limit, TimeSpan wait)
    {
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Envelope.Error(429, "Too many requests") with { Header = limit.SendsRetryAfter ? new("Retry-After", seconds) : null };
    }

    private Reply Served(HttpContext context, string rawTarget, Reply reply, Fault? fault)
    {
        options.Served?.Invoke(new ServedRequest(context.Request.Method, rawTarget, reply.Status, fault));
        return reply;
    }

    private static async ValueTask<byte[]> ReadBodyAsync(HttpRequest request)
    {
        // A longer one goes the other way, where the server answers 413 before anything is set aside for it.
        if (request.ContentLength is { } length and <= MaximumBodySize)
        {
            var body = length == 0 ? [] : new byte[length];
            await request.Body.ReadExactlyAsync(body).ConfigureAwait(false);
            return body;
        }

        using var chunks = new MemoryStream();
        await request.Body.CopyToAsync(chunks).ConfigureAwait(false);
        return chunks.ToArray();
    }

    private void Record(HttpRequest request, int sequence, string rawTarget, byte[] body)
    {
        var headers = new Dictionary<string, string>(request.Headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var header in request.Headers)
            headers[header.Key] = header.Value.ToString();

        log.Add(new RecordedRequest(sequence, request.Method, rawTarget, headers, body, DateTimeOffset.UtcNow, request.Protocol));
    }

    private void RaiseHighWaterMark(int inFlight)
    {
        var seen = Volatile.Read(ref maxInFlight);
        while (inFlight > seen)
        {
            var before = Interlocked.CompareExchange(ref maxInFlight, inFlight, seen);
            if (before == seen)
                return;

            seen = before;
        }
    }
}
