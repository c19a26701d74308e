using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PinDeliver.Sandbox;

/// <summary>The way of a request: read, record, wait, fault or answer, send.</summary>
internal sealed class RequestHandler(
    SandboxOptions options,
    CustomerApi api,
    FaultPlan faults,
    RequestLog log,
    CancellationToken stopping)
{
    private readonly FaultPerformer _performer = new(stopping);
    private int _requestCount;
    private int _inFlight;
    private int _maxInFlight;

    internal int RequestCount => Volatile.Read(ref _requestCount);

    internal int MaxConcurrentRequests => Volatile.Read(ref _maxInFlight);

    internal async Task HandleAsync(HttpContext context)
    {
        int sequence = Interlocked.Increment(ref _requestCount);
        RaiseHighWaterMark(Interlocked.Increment(ref _inFlight));
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
            Interlocked.Decrement(ref _inFlight);
        }

        await ReplySender.SendAsync(context, reply).ConfigureAwait(false);
    }

    private async Task<Reply> ReplyToAsync(HttpContext context, int sequence)
    {
        string rawTarget = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        byte[] body = await ReadBodyAsync(context.Request).ConfigureAwait(false);
        if (options.RecordRequests)
        {
            Record(context.Request, sequence, rawTarget, body);
        }

        if (options.Latency > TimeSpan.Zero)
        {
            await Task.Delay(options.Latency, stopping).ConfigureAwait(false);
        }

        bool routed = CustomerRoute.TryParse(rawTarget, out CustomerRoute route);
        Fault? fault = faults.Next(routed ? route.Identity : string.Empty, sequence);
        Reply Answer(bool apply) => routed
            ? api.Answer(context.Request, route, body, sequence, apply)
            : Envelope.Error(404, "No such endpoint");

        Reply reply = fault is null
            ? Answer(apply: true)
            : await _performer.PerformAsync(context, fault, Answer).ConfigureAwait(false);
        options.Served?.Invoke(new ServedRequest(context.Request.Method, rawTarget, reply.Status, fault));
        return reply;
    }

    private static async ValueTask<byte[]> ReadBodyAsync(HttpRequest request)
    {
        // A longer one goes the other way, where the server answers 413 before anything is set aside for it.
        if (request.ContentLength is { } length and <= SandboxServer.MaxRequestBodySize)
        {
            byte[] body = length == 0 ? [] : new byte[length];
            await request.Body.ReadExactlyAsync(body).ConfigureAwait(false);
            return body;
        }

        using MemoryStream chunks = new();
        await request.Body.CopyToAsync(chunks).ConfigureAwait(false);
        return chunks.ToArray();
    }

    private void Record(HttpRequest request, int sequence, string rawTarget, byte[] body)
    {
        Dictionary<string, string> headers = new(request.Headers.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var header in request.Headers)
        {
            headers[header.Key] = header.Value.ToString();
        }

        log.Add(new RecordedRequest(sequence, request.Method, rawTarget, headers, body, DateTimeOffset.UtcNow, request.Protocol));
    }

    private void RaiseHighWaterMark(int inFlight)
    {
        int seen = Volatile.Read(ref _maxInFlight);
        while (inFlight > seen)
        {
            int before = Interlocked.CompareExchange(ref _maxInFlight, inFlight, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
