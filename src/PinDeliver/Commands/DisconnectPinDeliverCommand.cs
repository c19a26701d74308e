using System.Management.Automation;
using PinDeliver.Connections;

namespace PinDeliver.Commands;

/// <summary>Forgets the runspace's connection, or closes the one that is given.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "PinDeliver")]
[OutputType(typeof(void))]
public sealed class DisconnectPinDeliverCommand : PSCmdlet
{
    /// <summary>A connection of Connect-PinDeliver -PassThru. Without it: the connection of this session.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PinDeliverConnection? Connection { get; set; }

    /// <summary>Closes it.</summary>
    protected override void ProcessRecord()
    {
        if (Connection is null)
            RunspaceConnections.Current.Close();
        else
            Connection.Client.Dispose();
    }
}
