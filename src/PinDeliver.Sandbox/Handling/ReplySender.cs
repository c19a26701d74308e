using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PinDeliver.Sandbox.Replies;

namespace PinDeliver.Sandbox.Handling;

internal static class ReplySender
{
    internal static async Task SendAsync(HttpContext context, Reply reply)
    {
        switch (reply.Delivery)
        {
            case Delivery.Reset:
                context.Abort();
                return;

            case Delivery.Wire:
                await SendOnWireAsync(context, reply.Body).ConfigureAwait(false);
                return;

            default:
                var response = context.Response;
                response.StatusCode = reply.Status;
                if (reply.Header is { } header)
                    response.Headers[header.Key] = header.Value;

                if (reply.Status != StatusCodes.Status204NoContent)
                {
                    response.ContentType = reply.ContentType;
                    response.ContentLength = reply.Body.Length;
                    await response.BodyWriter.WriteAsync(reply.Body).ConfigureAwait(false);
                }

                return;
        }
    }

    /// <summary>
    /// Kestrel itself always sends well-formed replies, so these bytes go past it, straight to the connection.
    /// </summary>
    private static async Task SendOnWireAsync(HttpContext context, byte[] bytes)
    {
        var output = context.Features.GetRequiredFeature<IConnectionTransportFeature>().Transport.Output;
        await output.WriteAsync(bytes).ConfigureAwait(false);
        // Sends what is left, then FIN. Kestrel's own reply finds the output closed and goes nowhere; an Abort here would
        // reset the connection and could overtake the bytes.
        await output.CompleteAsync().ConfigureAwait(false);
    }
}
