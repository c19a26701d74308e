using System.Management.Automation;
using PinDeliver.Connections;
#if NETFRAMEWORK
using PinDeliver.Hosting;
#endif

namespace PinDeliver;

/// <summary>What PowerShell calls when the module's binary is imported and removed.</summary>
public sealed class ModuleLifetime : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <summary>On Windows PowerShell, has the assemblies that ship beside the module found by it.</summary>
    public void OnImport()
    {
#if NETFRAMEWORK
        DesktopAssemblies.Serve(System.IO.Path.GetDirectoryName(typeof(ModuleLifetime).Assembly.Location)!);
#endif
    }

    /// <summary>Closes the sockets of the runspace's connections.</summary>
    /// <param name="psModuleInfo">The module that is removed.</param>
    public void OnRemove(PSModuleInfo psModuleInfo) => RunspaceConnections.Current.Close();
}
