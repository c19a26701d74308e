using System;
using System.IO;
using System.Linq;
using System.Reflection;

// Arguments: the folder of the module's binaries; then "resolver", or the base URI that Cases takes, and "legacy" for the old URI rules.
var folder = Path.GetFullPath(args[0]);
PinDeliver.Hosting.DesktopAssemblies.Serve(folder);
if (args[1] == "resolver")
{
    PinDeliver.Desktop.ResolverCases.Run(folder);
    return;
}

if (args.Contains("legacy"))
    PinDeliver.Desktop.LegacyUriRules.Apply();
var client = Assembly.LoadFrom(Path.Combine(folder, "PinDeliver.Client.dll"));
AppDomain.CurrentDomain.AssemblyResolve += (_, request) =>
    new AssemblyName(request.Name).Name == "PinDeliver.Client" ? client : null;
// Apart, so that nothing of the client is needed before it can be found.
PinDeliver.Desktop.Cases.RunAsync(new Uri(args[1])).GetAwaiter().GetResult();
