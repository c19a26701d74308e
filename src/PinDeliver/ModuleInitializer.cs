#if NETFRAMEWORK
using System.IO;
using System.Management.Automation;

namespace PinDeliver;

/// <summary>Called by Windows PowerShell when it imports the module's binary.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer
{
    /// <summary>Has the assemblies that ship beside the module found by it.</summary>
    public void OnImport() => DesktopAssemblies.Serve(Path.GetDirectoryName(typeof(ModuleInitializer).Assembly.Location)!);
}
#endif
