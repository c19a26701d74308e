using System;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Reflection;

namespace PinDeliver.Tests.Faults;

/// <summary>
/// Select-Object -First: the hosted engine has no Microsoft.PowerShell.Utility, so it ends the pipeline here with the very exception
/// that Select-Object ends it with, which the engine keeps to itself.
/// </summary>
[Cmdlet(VerbsCommon.Select, "FirstRow")]
public sealed class SelectFirstRowCommand : PSCmdlet
{
    private int seen;

    [Parameter(Position = 0)]
    public int First { get; set; } = 1;

    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    protected override void ProcessRecord()
    {
        WriteObject(InputObject);
        if (++seen < First)
            return;
        var type = typeof(PSObject).Assembly.GetType("System.Management.Automation.StopUpstreamCommandsException", throwOnError: true)!;
        throw (Exception)Activator.CreateInstance(
            type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, [(InternalCommand)this], null)!;
    }
}
