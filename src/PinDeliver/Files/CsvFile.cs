using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace PinDeliver.Files;

/// <summary>A CSV file that has been checked from end to end, and is held open until its rows are read.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly FileBlocks blocks;
    private readonly int recordsBeforeRows;

    private CsvFile(string path, FileBlocks blocks, CsvStructure structure)
    {
        Path = path;
        this.blocks = blocks;
        recordsBeforeRows = structure.RecordsBeforeRows;
        Names = structure.Names;
        Header = structure.Header;
        HasHeaderLine = structure.HasHeaderLine;
        HasSepLine = structure.HasSepLine;
        Format = structure.Format;
        RowCount = structure.RowCount;
        UnusedMapNames = structure.UnusedMapNames;
    }

    public string Path { get; }

    /// <summary>The file's name, as errors show it: without its folder, and safe.</summary>
    public string Name => NameOf(Path);

    /// <summary>The columns' names, cleaned and mapped.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The header's cells, exactly as they stand in the file.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Whether the header is in the file, and not given by the user.</summary>
    public bool HasHeaderLine { get; }

    /// <summary>Whether a sep= line says what its delimiter is.</summary>
    public bool HasSepLine { get; }

    /// <summary>How the file is written, for another one like it.</summary>
    public CsvFormat Format { get; }

    /// <summary>How many rows will come.</summary>
    public long RowCount { get; }

    /// <summary>A hash of the file's bytes, in hexadecimal.</summary>
    public string ContentHash => blocks.ContentHash;

    /// <summary>Whether its path still leads to it, and not to another file that was put in its place.</summary>
    public bool IsInPlace => blocks.AreOf(Path);

    /// <summary>Names in the map that the header does not have.</summary>
    public IReadOnlyList<string> UnusedMapNames { get; }

    /// <summary>Opens a file, locks it, and checks the whole of it.</summary>
    /// <exception cref="CsvException">It cannot be read, or is damaged.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> came first.</exception>
    public static CsvFile Open(string path, CsvOptions options, CancellationToken stop = default) => Check(FileOpening.Open(path), path, options, stop);

    /// <summary>The same for a stream, which is closed with the file.</summary>
    public static CsvFile Check(Stream stream, string path, CsvOptions options, CancellationToken stop = default)
    {
        var blocks = new FileBlocks(stream);
        try
        {
            var checker = new CsvChecker(blocks, NameOf(path), options);
            return new CsvFile(path, blocks, checker.Check(stop));
        }
        catch (IOException failure)
        {
            blocks.Dispose();
            throw FileOpening.NotReadable(path, failure);
        }
        catch
        {
            blocks.Dispose();
            throw;
        }
    }

    /// <summary>Reads the rows, once more and from the beginning; one reading at a time.</summary>
    public CsvRows ReadRows(CancellationToken stop = default)
    {
        blocks.Rewind();
        var reader = new RecordReader(new CharBuffer(blocks, Format.Encoding, stop)) { Delimiter = Format.Delimiter };
        return new CsvRows(this, reader, recordsBeforeRows);
    }

    public void Dispose() => blocks.Dispose();

    private static string NameOf(string path) => SafeText.For(System.IO.Path.GetFileName(path), 100);
}
