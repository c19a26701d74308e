using System.Management.Automation;
using PinDeliver.Rows;
using PinDeliver.Runs;

namespace PinDeliver.Commands;

/// <summary>Updates customers: what the user wrote is what PinDeliver stores, or the user is told, row by row, why not.</summary>
[Cmdlet(VerbsCommon.Set, "PinDeliverCustomer", DefaultParameterSetName = "InputObject",
    SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(CustomerUpdateResult))]
public sealed class SetPinDeliverCustomerCommand : UpdateCmdlet
{
    private RowReader? reader;
    private UpdateConfirmation? confirmation;
    private Backup? backup;
    private int rows;

    /// <summary>
    /// A row: an Import-PinDeliverCsv row, a custom object, a hashtable or a DataRow, whose columns are named as parameters or as API
    /// names, in any case. A bare text or number is an Id. A blank cell changes nothing; a column that is no field gives one warning.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The customer's id in PinDeliver, or a script block that finds it in the row: { $_.CustNo }.</summary>
    [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 0)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [Alias("CustomerId", "customer_id")]
    public object? Id { get; set; }

    /// <summary>The customer's external id, or a script block that finds it in the row: { $_.CustNo }.</summary>
    [Parameter(ParameterSetName = "ExternalId", Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [Alias("external_id")]
    public object? ExternalId { get; set; }

    private bool IsPipeline => MyInvocation.ExpectingInput || InputObject is not null;

    /// <summary>Starts the run.</summary>
    protected override void BeginProcessing()
    {
        var connection = FindConnection(Connection);
        backup = OrTerminate(() => OpenBackup());
        reader = CreateReader(Warn);
        confirmation = new UpdateConfirmation(this, readsFirst: SkipUnchanged);
        var log = CreateLog(connection);
        var output = new RunOutput(this, "Updating PinDeliver customers", new ResultFactory(connection.Name).Create);
        Start(
            connection.Client, CreateWork(connection.Client, log, backup, IsPipeline), log, output, CallerPreferences.FailureAction(this),
            IsPipeline, isDryRun: CallerPreferences.IsDryRun(this));
    }

    /// <summary>Reads a row and puts it on its way; puts out what is done.</summary>
    protected override void ProcessRecord()
    {
        if (RowList.In(InputObject) is not { } list)
        {
            Process(InputObject);
            return;
        }

        foreach (var row in list)
            Process(row);
    }

    /// <summary>Waits for what is on its way.</summary>
    protected override void EndProcessing()
    {
        Complete();
        if (CallerPreferences.IsDryRun(this))
            WritePlanCount();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        backup?.Dispose();
    }

    // Where a warning ends the command, nothing can be put out after it: what has gone comes out first.
    private void Warn(string text)
    {
        if (CallerPreferences.EndsAtWarnings(this))
            Complete();
        WriteWarning(text);
    }

    private void Process(PSObject? source)
    {
        var row = Read(source);
        if (row.Failure is null)
            confirmation!.Decide(row, IsPipeline);
        Process(row);
    }

    private RunRow Read(PSObject? source)
    {
        var read = reader!.Read(source, ++rows);
        return new RunRow
        {
            Number = rows,
            Source = RowSource.Kept(source) ?? (MyInvocation.ExpectingInput ? null : TypedRow.Of(MyInvocation.BoundParameters)),
            Origin = RowSource.Of(source),
            Id = read.Id,
            ExternalId = read.ExternalId,
            Identity = read.Update?.Identity,
            Update = read.Update,
            Failure = read.Failure,
        };
    }
}
