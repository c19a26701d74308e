using System.Globalization;
using System.Management.Automation;
using PinDeliver.Rows;
using PinDeliver.Runs;

namespace PinDeliver.Commands;

/// <summary>Updates customers: what the user wrote is what PinDeliver stores, or the user is told, row by row, why not.</summary>
[Cmdlet(VerbsCommon.Set, "PinDeliverCustomer", DefaultParameterSetName = "InputObject",
    SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(CustomerUpdateResult))]
public sealed partial class SetPinDeliverCustomerCommand : RowCmdlet
{
    private RowReader? reader;
    private UpdateConfirmation? confirmation;

    private protected override (IRowWork Work, IRunOutput Output) Begin(PinDeliverConnection connection, RunLog log)
    {
        reader = new RowReader(
            new RowSettings
            {
                Parameters = MyInvocation.BoundParameters!,
                Culture = Culture ?? (UseCulture ? CultureInfo.CurrentCulture : null),
                EmptyValueAction = EmptyValueAction,
                AllowSuspectText = AllowSuspectText,
            },
            WriteWarning);
        confirmation = new UpdateConfirmation(this);
        var results = new ResultFactory(connection.Name);
        return (new UpdateWork(connection.Client, log), new RunOutput(this, "Updating PinDeliver customers", results.Create));
    }

    private protected override RunRow Read(PSObject? source, int number)
    {
        var read = reader!.Read(source, number);
        var row = new RunRow
        {
            Number = number,
            Source = source ?? (MyInvocation.ExpectingInput ? null : TypedRow.Of(MyInvocation.BoundParameters)),
            Origin = RowSource.Of(source),
            Id = read.Id,
            ExternalId = read.ExternalId,
            Identity = read.Update?.Identity,
            Update = read.Update,
            Failure = read.Failure,
        };
        if (row.Failure is null)
            confirmation!.Decide(row, IsPipeline);
        return row;
    }
}
