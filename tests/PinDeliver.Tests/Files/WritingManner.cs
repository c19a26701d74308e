namespace PinDeliver.Tests.Files;

/// <summary>Who wrote a file.</summary>
public enum WritingManner
{
    /// <summary>The module's own writer.</summary>
    Module,

    /// <summary>CsvHelper's writer.</summary>
    CsvHelper,

    /// <summary>Export-Csv of 5.1, and of 7 by default: every cell in quotes.</summary>
    ExportCsv,

    /// <summary>Excel: quotes where needed, line feeds alone inside cells, CR LF between rows, delimiters for blank cells at the end.</summary>
    Excel,

    /// <summary>LibreOffice: quotes where needed and around text with white space, line feeds.</summary>
    LibreOffice,
}
