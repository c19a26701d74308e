#if NETFRAMEWORK
using System;
using System.IO;
using System.Reflection;

namespace PinDeliver.Hosting;

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

    // An exception here would surface in whatever the process was loading: other modules' assemblies ask here too, some of them made in
    // memory or loaded from bytes, which have no place on disk.
    internal static Assembly? Resolve(ResolveEventArgs request)
    {
        try
        {
            if (!IsOurs(request.RequestingAssembly))
                return null;
            var wanted = new AssemblyName(request.Name);
            var file = Path.Combine(folder!, wanted.Name + ".dll");
            if (!File.Exists(file))
                return null;
            var served = AssemblyName.GetAssemblyName(file);
            return wanted.Version is null || served.Version >= wanted.Version ? Assembly.LoadFrom(file) : null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or IOException or BadImageFormatException
            or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return null;
        }
    }

    private static bool IsOurs(Assembly? asking)
    {
        if (asking is null || asking.IsDynamic)
            return false;
        // "" where it was loaded from bytes; Path.GetDirectoryName throws on that.
        var location = asking.Location;
        return !string.IsNullOrEmpty(location)
            && string.Equals(Path.GetDirectoryName(location), folder, StringComparison.OrdinalIgnoreCase);
    }
}
#endif
