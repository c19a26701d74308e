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
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The body as valid UTF-8, as <see cref="Text"/> has it: as it came, but for bytes that are no UTF-8 and a byte order mark.</summary>
    public ArraySegment<byte> Utf8
    {
        get
        {
            if (Body.Count > 0 && Body.Array![Body.Offset] != 0xEF && IsValid())
                return Body;
            return new ArraySegment<byte>(Encoding.UTF8.GetBytes(Text));
        }
    }

    /// <summary>The body as UTF-8, whatever charset the reply names: the service has no other; a byte order mark is dropped.</summary>
    public string Text
    {
        get
        {
            var text = Encoding.UTF8.GetString(Body.Array!, Body.Offset, Body.Count);
            return text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;
        }
    }

    private bool IsValid()
    {
        try
        {
            return Strict.GetCharCount(Body.Array!, Body.Offset, Body.Count) > 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
