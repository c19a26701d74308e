using System.Text;

namespace PinDeliver.Files;

/// <summary>How a CSV file is written.</summary>
/// <param name="Delimiter">What stands between cells.</param>
/// <param name="Encoding">Its encoding.</param>
/// <param name="HasMark">Whether it begins with a byte order mark.</param>
/// <param name="LineEnd">What ends a line.</param>
internal sealed record CsvFormat(char Delimiter, Encoding Encoding, bool HasMark, string LineEnd)
{
    /// <summary>What Excel and both PowerShells read without being told: UTF-8 with a mark, commas, CR LF (RFC 4180).</summary>
    public static CsvFormat Default { get; } = new(',', TextEncodings.Utf8, HasMark: true, "\r\n");

    /// <summary>A text with a question mark for each character that the encoding lacks: for messages, never for a cell that is to be exact.</summary>
    public string Encodable(string text)
    {
        var encoding = (Encoding)Encoding.Clone();
        encoding.EncoderFallback = new EncoderReplacementFallback("?");
        return encoding.GetString(encoding.GetBytes(text));
    }
}
