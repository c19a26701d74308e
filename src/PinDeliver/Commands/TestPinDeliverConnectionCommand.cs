using System;
using System.Management.Automation;

namespace PinDeliver.Commands;

/// <summary>Says whether address and keys are good, by one read that changes nothing.</summary>
[Cmdlet(VerbsDiagnostic.Test, "PinDeliverConnection")]
[OutputType(typeof(ConnectionTest), typeof(bool))]
public sealed class TestPinDeliverConnectionCommand : PinDeliverCmdlet
{
    // No such customer: PinDeliver's own "not found" is the proof that it judged a request with these keys at this address.
    private const string NoCustomer = "no-such-customer-connection-test";

    /// <summary>The connection to test. Without it: the one that Set-PinDeliverCustomer would use.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public PinDeliverConnection? Connection { get; set; }

    /// <summary>Gives true or false and nothing else, for a script's if.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Sends the read and says what came of it.</summary>
    protected override void ProcessRecord()
    {
        var connection = FindConnection(Connection);
        var test = Test(connection);
        if (Quiet)
            WriteObject(test.Success);
        else
            WriteObject(test);
    }

    private ConnectionTest Test(PinDeliverConnection connection)
    {
        try
        {
            var identity = CustomerIdentity.FromId(NoCustomer);
            var outcome = connection.Client.TryGetAsync(identity, null, StopToken).GetAwaiter().GetResult();
            return ConnectionTest.Create(connection, outcome);
        }
        catch (OperationCanceledException) when (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
