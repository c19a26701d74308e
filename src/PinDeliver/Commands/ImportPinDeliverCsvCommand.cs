using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text;
using PinDeliver.Commands.Completion;
using PinDeliver.Files;
using PinDeliver.Rows;

namespace PinDeliver.Commands;

/// <summary>Reads CSV files strictly: what is damaged is refused before a row goes.</summary>
[Cmdlet(VerbsData.Import, "PinDeliverCsv", DefaultParameterSetName = "Path")]
[OutputType(typeof(PSObject))]
public sealed class ImportPinDeliverCsvCommand : PinDeliverCmdlet
{
    private readonly List<string> paths = [];
    private readonly List<CsvFile> files = [];

    /// <summary>The files. Wildcards are allowed; all files are checked before the first row comes out.</summary>
    [Parameter(Position = 0, ParameterSetName = "Path")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Path { get; set; }

    /// <summary>The files, as they are named: brackets are no wildcards. Get-ChildItem pipes its files here.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[]? LiteralPath { get; set; }

    /// <summary>What stands between cells. Without it: what the file's sep= line says, or the one of , ; tab and | under which the header
    /// names known fields.</summary>
    [Parameter(Position = 1)]
    [DelimiterArgument]
    [ArgumentCompleter(typeof(DocumentedValueCompleter))]
    [ValidateNotNull]
    public char? Delimiter { get; set; }

    /// <summary>The encoding of files without a byte order mark: a name (utf8, unicode, ansi, oem, windows-1252) or a code page (1252, 850).
    /// Without it: UTF-8, and nothing else.</summary>
    [Parameter]
    [EncodingArgument]
    [ArgumentCompleter(typeof(DocumentedValueCompleter))]
    [ValidateNotNull]
    public Encoding? Encoding { get; set; }

    /// <summary>What the file's columns are to be called: @{ KundNr = 'ExternalId'; Ort = 'City' }, or the path of a .psd1 file with that.</summary>
    [Parameter]
    [ColumnNamesArgument]
    [ValidateNotNull]
    public Hashtable? Map { get; set; }

    /// <summary>The columns' names, for a file without a header line.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Header { get; set; }

    /// <summary>Closes the files, also where the pipeline ended early.</summary>
    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        files.ForEach(file => file.Dispose());
        base.Dispose(disposing);
    }

    /// <summary>Collects the files.</summary>
    protected override void ProcessRecord() => paths.AddRange(CsvPaths.Resolve(SessionState, Path, LiteralPath, Refuse));

    /// <summary>Checks all files, then puts out their rows.</summary>
    protected override void EndProcessing()
    {
        try
        {
            if (paths.Count == 0 && !MyInvocation.ExpectingInput)
                throw new CsvException([new CsvFault(PinDeliverError.FileNotReadable, "Import-PinDeliverCsv", null, 0, "No file is named.", "Give -Path.")]);
            CheckAll();
            var origin = new RowOrigin("", 0, 0, files.Sum(file => file.RowCount));
            foreach (var file in files)
                origin = WriteRows(file, origin);
        }
        catch (CsvException failure)
        {
            Refuse(failure);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    private void CheckAll()
    {
        var options = CsvReading.Options(Delimiter, Encoding, Map, Header);
        var faults = new List<CsvFault>();
        foreach (var path in paths)
        {
            try
            {
                files.Add(CsvFile.Open(path, options, StopToken));
            }
            catch (CsvException failure)
            {
                faults.AddRange(failure.Faults);
                if (faults.Count >= CsvLimits.Faults)
                    break;
            }
        }

        if (faults.Count > 0)
            throw new CsvException(faults.Take(CsvLimits.Faults).ToList());
        foreach (var file in files)
        {
            if (CsvReading.UnusedNames(file) is { } warning)
                WriteWarning(warning);
        }
    }

    private RowOrigin WriteRows(CsvFile file, RowOrigin origin)
    {
        var names = CsvReading.NamesOf(file);
        var rows = file.ReadRows(StopToken);
        origin = origin with { File = file.Name };
        while (rows.Read())
        {
            origin = origin with { Line = (int)rows.Line, Number = origin.Number + 1 };
            WriteObject(CsvReading.RowAt(rows, names, origin));
        }

        file.Dispose();
        return origin;
    }

    private void Refuse(CsvException refusal)
    {
        var failure = new Failure(refusal.Error, refusal.Message);
        // What the table advises is for a row, whose text may be sent as it is; here the fault knows the encoding.
        if (refusal.Error == PinDeliverError.MisdecodedText)
            failure = failure with { Advice = refusal.Faults[0].Fix };
        Terminate(failure, refusal.Faults[0].File);
    }
}
