using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace PinDeliver.Benchmarks;

/// <summary>The cmdlet in a hosted engine, imported by its manifest, fed with rows like Import-Csv's.</summary>
internal sealed class HostedCmdlet : IDisposable
{
    private readonly Runspace runspace;

    public HostedCmdlet(Uri baseUri)
    {
        Environment.SetEnvironmentVariable("PINDELIVER_API_KEY", "SANDBOX-API-KEY");
        Environment.SetEnvironmentVariable("PINDELIVER_API_CLIENT_KEY", "SANDBOX-CLIENT-KEY");
        Environment.SetEnvironmentVariable("PINDELIVER_BASE_URI", baseUri.AbsoluteUri);
        var state = InitialSessionState.CreateDefault2();
        state.Commands.Add(new SessionStateCmdletEntry("New-Row", typeof(NewRowCommand), null));
        runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        Run($"Import-Module '{Layout.Manifest}'");
    }

    public void Update(int count, int width) =>
        Run($"New-Row -Count {count} | Set-PinDeliverCustomer -ThrottleLimit {width} | Out-Null");

    public void Dispose() => runspace.Dispose();

    private void Run(string script)
    {
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(script).Invoke();
        if (shell.HadErrors)
            throw new InvalidOperationException(shell.Streams.Error[0].ToString());
    }
}
