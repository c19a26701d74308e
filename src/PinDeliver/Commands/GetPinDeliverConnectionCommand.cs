using System.Management.Automation;
using PinDeliver.Connections;

namespace PinDeliver.Commands;

/// <summary>Shows the connection that Set-PinDeliverCustomer would use in this runspace; nothing where there is none.</summary>
[Cmdlet(VerbsCommon.Get, "PinDeliverConnection")]
[OutputType(typeof(PinDeliverConnection))]
public sealed class GetPinDeliverConnectionCommand : PSCmdlet
{
    /// <summary>Puts it out.</summary>
    protected override void EndProcessing()
    {
        try
        {
            if (RunspaceConnections.Current.Find() is { } connection)
                WriteObject(connection);
        }
        catch (PinDeliverException failure)
        {
            ThrowTerminatingError(ErrorRecords.Create(failure, null));
        }
    }
}
