using System.Management.Automation;

namespace PinDeliver.Commands;

/// <summary>Forgets the runspace's connection, or closes the one that is given.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "PinDeliver")]
[OutputType(typeof(void))]
public sealed class DisconnectPinDeliverCommand : PinDeliverCmdlet
{
    /// <summary>A connection of Connect-PinDeliver -PassThru. Without it: the connection of this session.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public PinDeliverConnection? Connection { get; set; }

    /// <summary>Closes it.</summary>
    protected override void ProcessRecord()
    {
        if (Connection is null)
            Connections.Close();
        else
            Connection.Client.Dispose();
    }
}
