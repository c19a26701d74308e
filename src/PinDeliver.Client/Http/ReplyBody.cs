using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Http;

/// <summary>Reads a reply's body, and no more of it than any reply of the service can have.</summary>
internal static class ReplyBody
{
    /// <summary>An envelope is a few hundred bytes, a customer a few thousand; more than this is something else (1 MiB).</summary>
    public const int LargestReply = 1024 * 1024;

    private const int ReadSize = 4096;

    public static async Task<(ArraySegment<byte> Bytes, bool IsTooLarge)> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength is > LargestReply)
            return (new ArraySegment<byte>([]), true);
#if NETFRAMEWORK
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
#else
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#endif
        var buffer = new byte[Math.Min(content.Headers.ContentLength ?? ReadSize, LargestReply) + 1];
        var count = 0;
        while (true)
        {
            if (count == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, LargestReply + 1));
            var read = await stream.ReadAsync(buffer, count, buffer.Length - count, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return (new ArraySegment<byte>(buffer, 0, count), false);
            count += read;
            if (count > LargestReply)
                return (new ArraySegment<byte>([]), true);
        }
    }
}
