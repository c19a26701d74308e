using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using PinDeliver.Commands.Completion;
using PinDeliver.Files;
using PinDeliver.Rows;
using PinDeliver.Runs;
using static System.FormattableString;

namespace PinDeliver.Commands;

/// <summary>A cmdlet that updates customers: the fields for all rows, and how rows are read.</summary>
public abstract partial class UpdateCmdlet : RunCmdlet
{
    private protected UpdateCmdlet()
    {
    }

    /// <summary>
    /// Fields to clear, by parameter name or API name: JSON null is sent for each. Tab completes the fields that can be cleared.
    /// A row can have a Clear column of its own, names separated by a semicolon or a comma.
    /// </summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ClearableFieldCompleter))]
    public string[]? Clear { get; set; }

    /// <summary>
    /// Fields that have no parameter, as a hashtable of API names and values: @{ service = @{ route_id = '7' } }. The key service holds
    /// what belongs into the service; all other keys belong to the customer.
    /// </summary>
    [Parameter]
    [AllowNull]
    public object? AdditionalProperty { get; set; }

    /// <summary>
    /// What a blank cell of a column that is present means: Ignore leaves the field as it is, Clear clears it (for files that are the
    /// authority), Error makes the row fail.
    /// </summary>
    [Parameter]
    public EmptyValueAction EmptyValueAction { get; set; }

    /// <summary>
    /// Reads numbers, dates, times and booleans by the current culture, as Import-Csv -UseCulture does with the delimiter: for files that a
    /// local Excel saved (57,70). Without it a number needs a decimal point and a date is yyyy-MM-dd.
    /// </summary>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    /// <summary>
    /// Reads numbers, dates, times and booleans by this culture, on any computer: sv-SE for a file of a Swedish Excel. A CultureInfo with
    /// forms of its own is used as it is.
    /// </summary>
    [Parameter]
    [CultureArgument]
    [ArgumentCompleter(typeof(DocumentedValueCompleter))]
    public CultureInfo? Culture { get; set; }

    /// <summary>
    /// Sends text although it looks as if it was read with the wrong encoding (GÃ¶teborg), or damaged by a spreadsheet (#N/A, 4,67E+10).
    /// Without it the row fails.
    /// </summary>
    [Parameter]
    [Alias("AllowMisdecodedText")]
    public SwitchParameter AllowSuspectText { get; set; }

    /// <summary>
    /// Reads each customer first and sends only what differs or is not shown; a row of which everything is so already sends nothing and is
    /// Unchanged. With -WhatIf it shows old and new values.
    /// </summary>
    [Parameter]
    public SwitchParameter SkipUnchanged { get; set; }

    /// <summary>
    /// Reads each customer back. Stored as written: Verification is Confirmed. Stored otherwise, also when read again after 1, 2 and 4
    /// seconds: the row fails with NotStored.
    /// </summary>
    [Parameter]
    public SwitchParameter Verify { get; set; }

    /// <summary>
    /// Writes the former values of what each row changes to this CSV file, before the row is sent. The file restores them:
    /// Import-PinDeliverCsv before.csv | Set-PinDeliverCustomer. What it cannot restore is told in a warning.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? BackupPath { get; set; }

    /// <summary>Lets -BackupPath overwrite a file that exists. It does not keep -Confirm from asking.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Finds out whether a new backup may be made.</summary>
    /// <exception cref="PinDeliverException">FileExists.</exception>
    private protected void CheckBackup()
    {
        if (BackupPath is not null && InTheWay(OutputPath.Resolve(SessionState, BackupPath)) is { } failure)
            throw failure.ToException();
    }

    /// <summary>The backup that -BackupPath asks for; null without it, and in a dry run, which only warns of a file that is in the way.</summary>
    /// <param name="continues">Whether it goes on with the file of an earlier run.</param>
    /// <exception cref="PinDeliverException">FileExists or FileNotWritable.</exception>
    private protected Backup? OpenBackup(bool continues = false)
    {
        if (BackupPath is null)
            return null;
        var path = OutputPath.Resolve(SessionState, BackupPath);
        if (CallerPreferences.IsDryRun(this))
        {
            if (!continues && InTheWay(path) is { } failure)
                WriteWarning(failure.Message + " Without -WhatIf the command would end here.");
            return null;
        }

        var reader = new RowReader(new RowSettings { Parameters = new Dictionary<string, object?>() }, _ => { });
        RowResult Read(IReadOnlyDictionary<string, string> cells) => reader.Read(PSObject.AsPSObject(cells), 1);
        return continues ? Backup.Continue(path, Read) : Backup.Create(path, Force, Read);
    }

    private Failure? InTheWay(string path) => !Force && File.Exists(path) ? BackupFile.Exists(path) : null;

    /// <summary>What is done for each row, as the parameters say.</summary>
    private protected IRowWork CreateWork(PinDeliverClient client, RunLog log, Backup? backup, bool isPipeline, IRowStep? beforeSending = null) => new UpdateWork(
        client, log, new UpdateOptions
        {
            SkipUnchanged = SkipUnchanged,
            Verify = Verify,
            IsDryRun = CallerPreferences.IsDryRun(this),
            Backup = backup,
            BeforeSending = beforeSending,
            IsPipeline = isPipeline,
        });

    /// <summary>Says on the host what a dry run came to; its results alone go down the pipeline.</summary>
    private protected void WritePlanCount()
    {
        var unchanged = Counts.Unchanged == 0 ? "" : Invariant($", {Counts.Unchanged} unchanged");
        var skipped = Counts.Done - Counts.Planned - Counts.Unchanged - Counts.Failed;
        var blank = skipped == 0 ? "" : Invariant($", {skipped} with nothing to send");
        var failed = Counts.Failed == 0 ? "" : Invariant($", {Counts.Failed} would fail");
        var text = Invariant($"Plan: {Counts.Planned} of {Counted.Rows(Counts.Done)} would be updated ({Counted.Of(Counts.PlannedFields, "field")}){unchanged}{blank}{failed}. Nothing was sent.");
        WriteInformation(new HostInformationMessage { Message = text }, ["PSHOST"]);
    }

    /// <summary>Reads rows as the parameters say.</summary>
    /// <param name="warn">Gets the warnings.</param>
    private protected RowReader CreateReader(Action<string> warn) => new(
        new RowSettings
        {
            Parameters = MyInvocation.BoundParameters!,
            Culture = Culture ?? (UseCulture ? CultureInfo.CurrentCulture : null),
            EmptyValueAction = EmptyValueAction,
            AllowSuspectText = AllowSuspectText,
        },
        warn);
}
