using System.Management.Automation;

namespace PinDeliver.Rows;

/// <summary>Runs a parameter's script block in a pipeline of its own, whose error stream can be read. Not exported; made by <see cref="ParameterScript"/>.</summary>
internal sealed class RunParameterScriptCommand : PSCmdlet
{
    public const string Name = "Invoke-PinDeliverParameterScript";

    [Parameter]
    public ScriptBlock? Script { get; set; }

    [Parameter]
    public PSObject? Row { get; set; }

    protected override void EndProcessing()
    {
        var variables = ParameterScript.Variables(Row);
        // An error must reach the error stream, whatever the caller prefers to see.
        variables.Add(new PSVariable("ErrorActionPreference", ActionPreference.Continue));
        try
        {
            foreach (var output in Script!.InvokeWithContext(null, variables, Row))
                WriteObject(output);
        }
        catch (FlowControlException flow) when (flow is LoopFlowException or ExitException)
        {
            // The pipeline itself would end on these without a word.
            WriteObject(flow);
        }
    }
}
