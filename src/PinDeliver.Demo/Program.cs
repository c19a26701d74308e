using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using PinDeliver.Demo;
using PinDeliver.Sandbox;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
DemoOptions options;
try
{
    options = DemoOptions.Parse(args, Path.Combine(AppContext.BaseDirectory, "kunder.csv"));
    if (!File.Exists(options.CsvPath))
        throw new ArgumentException($"There is no file '{options.CsvPath}'.");
}
catch (ArgumentException mistake)
{
    Console.Error.WriteLine($"{mistake.Message} Try --help.");
    return 2;
}

if (options.WantsHelp)
{
    Console.WriteLine(DemoOptions.Help);
    return 0;
}

// At once: the server and PowerShell take a second to start.
Console.WriteLine($"{Path.GetFileName(options.CsvPath)} is sent through the module, in the official PowerShell.");

// Ctrl+C is PowerShell's: it ends the command that runs there, and never this process under it.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
await using var sandbox = options.BaseUri is null ? await SandboxServer.StartAsync() : null;
if (sandbox is not null)
{
    Environment.SetEnvironmentVariable("PINDELIVER_API_KEY", sandbox.Options.ApiKey);
    Environment.SetEnvironmentVariable("PINDELIVER_API_CLIENT_KEY", sandbox.Options.ApiClientKey);
    Environment.SetEnvironmentVariable("PINDELIVER_BASE_URI", sandbox.BaseUri.AbsoluteUri);
    Console.WriteLine($"The sandbox, a local stand-in for PinDeliver, listens at {sandbox.BaseUri}.");
}
else
{
    Environment.SetEnvironmentVariable("PINDELIVER_BASE_URI", options.BaseUri!.AbsoluteUri);
}

if (options.WantsShell)
    return await PowerShellProcess.RunAsync("-NoExit", "-File", ScriptPath("start-shell.ps1"), PowerShellProcess.ModuleManifest);

return await PowerShellProcess.RunAsync(
    "-NonInteractive", "-File", ScriptPath("run-demo.ps1"), PowerShellProcess.ModuleManifest, Path.GetFullPath(options.CsvPath));

static string ScriptPath(string name) => Path.Combine(AppContext.BaseDirectory, name);
