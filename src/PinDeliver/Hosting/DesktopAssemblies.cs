#if NETFRAMEWORK
using System;
using System.IO;
using System.Reflection;

namespace PinDeliver;

/// <summary>
/// Serves the assemblies that ship beside the module to these assemblies alone. Windows PowerShell has no binding redirects for
/// them; a resolver that answered for others too would force our versions on every module of the process.
/// </summary>
internal static class DesktopAssemblies
{
    private static string? folder;

    /// <summary>Begins to answer; more than once does no harm.</summary>
    /// <param name="moduleFolder">Where the module's binaries are.</param>
    public static void Serve(string moduleFolder)
    {
        if (folder is not null)
            return;
        folder = moduleFolder;
        AppDomain.CurrentDomain.AssemblyResolve += (_, request) => Resolve(request);
    }

    private static Assembly? Resolve(ResolveEventArgs request)
    {
        if (request.RequestingAssembly is not { IsDynamic: false } asking
            || !string.Equals(Path.GetDirectoryName(asking.Location), folder, StringComparison.OrdinalIgnoreCase))
            return null;
        var wanted = new AssemblyName(request.Name);
        var file = Path.Combine(folder!, wanted.Name + ".dll");
        if (!File.Exists(file))
            return null;
        var served = AssemblyName.GetAssemblyName(file);
        return wanted.Version is null || served.Version >= wanted.Version ? Assembly.LoadFrom(file) : null;
    }
}
#endif
