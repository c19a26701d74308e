using System.Management.Automation.Runspaces;
using System.Threading;
using PinDeliver.Tests.Faults;
using Xunit;

[assembly: AssemblyFixture(typeof(WarmEngine))]

namespace PinDeliver.Tests.Faults;

/// <summary>
/// Opens one runspace before the first test: the engine fills its table of built-in cmdlets on first use, and two runspaces that are
/// opened at once just then can end up without Import-Module.
/// </summary>
public sealed class WarmEngine
{
    public WarmEngine()
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        // A test blocks its pool thread while the cmdlet works: client and server need threads of their own, at once.
        ThreadPool.SetMinThreads(64, 64);
    }
}
