using System.Collections;
using System.Management.Automation;
using System.Text;
using PinDeliver.Commands.Completion;

namespace PinDeliver.Commands;

/// <content>Which files, and how they are read.</content>
public sealed partial class UpdatePinDeliverCustomerFromCsvCommand
{
    /// <summary>The CSV file. Brackets are no wildcards: it is one file.</summary>
    [Parameter(Position = 0)]
    [Alias("LiteralPath")]
    [AllowNull]
    [AllowEmptyString]
    public string? Path { get; set; }

    /// <summary>What stands between cells. Without it: what the file's sep= line says, or the one of , ; tab and | under which the header
    /// names known fields.</summary>
    [Parameter]
    [DelimiterArgument]
    [ArgumentCompleter(typeof(DocumentedValueCompleter))]
    [ValidateNotNull]
    public char? Delimiter { get; set; }

    /// <summary>The encoding of a file without a byte order mark: a name (utf8, unicode, ansi, oem, windows-1252) or a code page (1252, 850).
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

    /// <summary>Gets a result for each row. Without it: kunder.results.csv beside kunder.csv; under -WhatIf kunder.plan.csv.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ResultPath { get; set; }

    /// <summary>
    /// Gets the rows that were not done. Without it: kunder.retry.csv beside kunder.csv. It may be the input itself, which then shrinks to
    /// what remains, and is removed when nothing does.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RetryPath { get; set; }

    /// <summary>Gets one line more for each run. Without it: kunder.log beside kunder.csv.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LogPath { get; set; }

    /// <summary>
    /// Keeps what is known so far of each row, until the other files are in place. Without it: kunder.journal.jsonl beside kunder.csv. On a
    /// local disk it is surest.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JournalPath { get; set; }

    /// <summary>Begins anew where an earlier run of the same file did not come to its end: its journal is set aside.</summary>
    [Parameter]
    public SwitchParameter Restart { get; set; }

    /// <summary>Ends the sending once so many rows have failed, 1 and up; the rows that were not sent are in the retry file as well.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaximumFailure { get; set; }
}
