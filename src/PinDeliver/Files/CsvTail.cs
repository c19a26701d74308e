using System.IO;

namespace PinDeliver.Files;

/// <summary>The end of a CSV file of our own that a crash may have cut.</summary>
internal static class CsvTail
{
    /// <summary>Cuts the file behind its last whole row.</summary>
    public static void TakeOffTornRow(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var buffer = new byte[64 * 1024];
        var isQuoted = false;
        long at = 0;
        long end = 0;
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            for (var i = 0; i < read; i++)
            {
                at++;
                // Quotation marks within a cell are doubled, so that counting them is enough; UTF-8 has neither byte within a character.
                if (buffer[i] == '"')
                    isQuoted = !isQuoted;
                else if (buffer[i] == '\n' && !isQuoted)
                    end = at;
            }
        }

        if (end < at)
            stream.SetLength(end);
    }
}
