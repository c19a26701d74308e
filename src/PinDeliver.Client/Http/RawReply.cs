using System;
using System.Text;

namespace PinDeliver.Http;

/// <summary>A whole HTTP reply, not yet understood.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body's bytes, at most 1 MiB.</param>
/// <param name="RetryAfter">What Retry-After asks for, or null.</param>
/// <param name="IsTooLarge">Whether the body went on past the limit.</param>
internal sealed record RawReply(int Status, ArraySegment<byte> Body, TimeSpan? RetryAfter = null, bool IsTooLarge = false)
{
    /// <summary>The body as UTF-8, whatever charset the reply names: the service has no other; a byte order mark is dropped.</summary>
    public string Text
    {
        get
        {
            var text = Encoding.UTF8.GetString(Body.Array!, Body.Offset, Body.Count);
            return text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
        }
    }
}
