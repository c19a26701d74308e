using System.Management.Automation;
using CsvHelper;

namespace PinDeliver.Demo;

/// <summary>
/// A stand-in for Import-Csv, which the engine's package does not bring: the same objects, text note properties, one for each row.
/// </summary>
[Cmdlet(VerbsData.Import, "Csv")]
[OutputType(typeof(PSObject))]
public sealed class ImportCsvCommand : PSCmdlet
{
    /// <summary>The file, UTF-8.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public string Path { get; set; } = "";

    /// <summary>The delimiter.</summary>
    [Parameter(Position = 1)]
    public char Delimiter { get; set; } = ',';

    /// <summary>Puts out a row for each line.</summary>
    protected override void EndProcessing()
    {
        using var reader = CsvReader.FromFile(
            GetUnresolvedProviderPathFromPSPath(Path), CsvReaderOptions.Default with { Separator = Delimiter });
        while (reader.Read())
        {
            var row = new PSObject();
            for (var i = 0; i < reader.Headers.Count; i++)
                row.Properties.Add(new PSNoteProperty(reader.Headers[i], i < reader.FieldCount ? reader.GetString(i) : null));
            WriteObject(row);
        }
    }
}
