using System;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PinDeliver.Demo;
using PinDeliver.Sandbox;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
DemoOptions options;
try
{
    options = DemoOptions.Parse(args, Path.Combine(AppContext.BaseDirectory, "kunder.csv"));
    if (options.WantsHelp)
    {
        Console.WriteLine(DemoOptions.Help);
        return 0;
    }

    if (!File.Exists(options.CsvPath))
        throw new ArgumentException($"There is no file '{options.CsvPath}'.");
}
catch (ArgumentException mistake)
{
    Console.Error.WriteLine($"{mistake.Message} Try --help.");
    return 2;
}

await using var sandbox = options.BaseUri is null ? await SandboxServer.StartAsync() : null;
if (sandbox is not null)
{
    Environment.SetEnvironmentVariable("PINDELIVER_API_KEY", sandbox.Options.ApiKey);
    Environment.SetEnvironmentVariable("PINDELIVER_API_CLIENT_KEY", sandbox.Options.ApiClientKey);
    Console.WriteLine($"The sandbox, a local stand-in for PinDeliver, listens at {sandbox.BaseUri}.");
    Show("Customer K-1001 as stored before:");
}

Environment.SetEnvironmentVariable("PINDELIVER_BASE_URI", (options.BaseUri ?? sandbox!.BaseUri).AbsoluteUri);
var succeeded = RunScript();
if (sandbox is not null)
    Show("Customer K-1001 as stored after:");
return succeeded ? 0 : 1;

bool RunScript()
{
    var state = InitialSessionState.CreateDefault2();
    if (OperatingSystem.IsWindows())
        state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
    state.Commands.Add(new SessionStateCmdletEntry("Import-Csv", typeof(ImportCsvCommand), null));
    using var runspace = RunspaceFactory.CreateRunspace(new ConsoleHost(), state);
    runspace.Open();
    using var shell = PowerShell.Create(runspace);
    shell.AddCommand("Import-Module").AddParameter("Name", FindManifest()).Invoke();
    shell.Commands.Clear();
    shell.AddCommand(Path.Combine(AppContext.BaseDirectory, "update-customers.ps1")).AddParameter("Path", Path.GetFullPath(options.CsvPath));
    shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
    shell.AddCommand("Out-Default");
    try
    {
        shell.Invoke();
        return true;
    }
    catch (RuntimeException failure)
    {
        Console.WriteLine($"{failure.ErrorRecord} {failure.ErrorRecord.ErrorDetails?.RecommendedAction}".TrimEnd());
        return false;
    }
}

void Show(string heading)
{
    var customer = sandbox.Customers.GetByExternalId("K-1001")!;
    Console.WriteLine();
    Console.WriteLine(heading);
    Console.WriteLine(customer.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    Console.WriteLine();
}

static string FindManifest()
{
    var folder = AppContext.BaseDirectory;
    while (!File.Exists(Path.Combine(folder, "PinDeliver.psd1")))
        folder = Path.GetDirectoryName(folder) ?? throw new FileNotFoundException("PinDeliver.psd1 is in no parent folder.");
    return Path.Combine(folder, "PinDeliver.psd1");
}
