using System.Management.Automation;

namespace PinDeliver.Commands;

/// <summary>Shows the connection that Set-PinDeliverCustomer would use in this runspace; nothing where there is none.</summary>
[Cmdlet(VerbsCommon.Get, "PinDeliverConnection")]
[OutputType(typeof(PinDeliverConnection))]
public sealed class GetPinDeliverConnectionCommand : PinDeliverCmdlet
{
    /// <summary>Puts it out.</summary>
    protected override void EndProcessing()
    {
        if (OrTerminate(() => Connections.Find()) is { } connection)
            WriteObject(connection);
    }
}
