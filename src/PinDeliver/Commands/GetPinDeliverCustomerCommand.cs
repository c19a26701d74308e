using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using PinDeliver.Results;
using PinDeliver.Rows;
using PinDeliver.Rows.Values;
using PinDeliver.Runs;

namespace PinDeliver.Commands;

/// <summary>Reads customers, in the order in which they are named.</summary>
[Cmdlet(VerbsCommon.Get, "PinDeliverCustomer", DefaultParameterSetName = "InputObject")]
[OutputType(typeof(Customer))]
public sealed class GetPinDeliverCustomerCommand : RunCmdlet
{
    private RowReader? reader;
    private int rows;

    /// <summary>
    /// A row with a column Id or ExternalId, or a bare id. Every other column is passed over, so that the rows of a file of updates can be
    /// read as they are.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The customers' ids in PinDeliver: one or several, or a script block that finds the id in the row: { $_.CustNo }.</summary>
    [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 0)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [Alias("CustomerId", "customer_id")]
    public object? Id { get; set; }

    /// <summary>The customers' external ids: one or several, or a script block that finds it in the row: { $_.CustNo }.</summary>
    [Parameter(ParameterSetName = "ExternalId", Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [Alias("external_id")]
    public object? ExternalId { get; set; }

    private IEnumerable? List => Cell.Unwrap(Id ?? ExternalId) is IEnumerable list and not string ? list : null;

    /// <summary>Starts the run.</summary>
    protected override void BeginProcessing()
    {
        var connection = FindConnection(Connection);
        reader = new RowReader(
            new RowSettings
            {
                Parameters = List is null ? MyInvocation.BoundParameters! : new Dictionary<string, object?>(),
                IdentityOnly = true,
            },
            WriteWarning);
        var log = CreateLog(connection);
        var output = new RunOutput(
            this, "Reading PinDeliver customers", row => row.Record is { } record ? CustomerFactory.Shown(CustomerFactory.Create(record)) : null);
        Start(
            connection.Client, new ReadWork(connection.Client, log), log, output, CallerPreferences.FailureActionOfReads(this),
            MyInvocation.ExpectingInput || InputObject is not null || List is not null, "read from PinDeliver");
    }

    /// <summary>Puts what is named on its way; puts out what is done.</summary>
    protected override void ProcessRecord()
    {
        foreach (var source in List is { } list ? RowsOf(list) : RowList.In(InputObject) ?? [InputObject])
            Process(Read(source));
    }

    /// <summary>Waits for what is on its way.</summary>
    protected override void EndProcessing() => Complete();

    private IEnumerable<PSObject?> RowsOf(IEnumerable identities)
    {
        foreach (var identity in identities)
        {
            var row = new PSObject();
            row.Properties.Add(new PSNoteProperty(ExternalId is null ? "Id" : "ExternalId", identity));
            yield return row;
        }
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
            Failure = read.Failure,
        };
    }
}
