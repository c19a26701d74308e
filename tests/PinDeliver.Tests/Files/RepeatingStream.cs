using System;
using System.IO;

namespace PinDeliver.Tests.Files;

/// <summary>A beginning, and then one byte over and over: a file of any size that needs no disk.</summary>
internal sealed class RepeatingStream(byte[] start, byte repeated, long length) : Stream
{
    /// <summary>Called with the position after each reading.</summary>
    public Action<long>? AfterRead { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - Position);
        buffer[..count].Fill(repeated);
        if (Position < start.Length)
            start.AsSpan((int)Position, (int)Math.Min(count, start.Length - Position)).CopyTo(buffer);
        Position += count;
        AfterRead?.Invoke(Position);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
