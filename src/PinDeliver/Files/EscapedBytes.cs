using System.Text;

namespace PinDeliver.Files;

/// <summary>
/// Decodes bytes that an encoding does not have as the last private characters of Unicode (U+10FE00 and the byte), so that reading goes on,
/// the place is known, and the bytes can be had back. Rows with such characters never leave the reader.
/// </summary>
internal sealed class EscapedBytes : DecoderFallback
{
    public const char HighSurrogate = '\uDBFF';
    private const char FirstLowSurrogate = '\uDE00';
    private const char LastLowSurrogate = (char)(FirstLowSurrogate + byte.MaxValue);

    /// <summary>Whether there was such a byte at all.</summary>
    public bool Used { get; private set; }

    // Up to four bytes at once, each a pair of surrogates.
    public override int MaxCharCount => 8;

    public static bool IsAt(System.ReadOnlySpan<char> text, int index) =>
        text[index] == HighSurrogate && index + 1 < text.Length && text[index + 1] is >= FirstLowSurrogate and <= LastLowSurrogate;

    public static byte ByteOf(char lowSurrogate) => (byte)(lowSurrogate - FirstLowSurrogate);

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Pairs(this);

    private sealed class Pairs : DecoderFallbackBuffer
    {
        private readonly EscapedBytes owner;
        private byte[] bytes = [];
        private int given;

        public Pairs(EscapedBytes owner) => this.owner = owner;

        public override int Remaining => (2 * bytes.Length) - given;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Used = true;
            (bytes, given) = (bytesUnknown, 0);
            return bytes.Length > 0;
        }

        public override char GetNextChar()
        {
            if (Remaining <= 0)
                return '\0';
            var next = given % 2 == 0 ? HighSurrogate : (char)(FirstLowSurrogate + bytes[given / 2]);
            given++;
            return next;
        }

        public override bool MovePrevious()
        {
            if (given == 0)
                return false;
            given--;
            return true;
        }

        public override void Reset() => (bytes, given) = ([], 0);
    }
}
