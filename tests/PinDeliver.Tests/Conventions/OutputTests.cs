using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Threading.Tasks;
using PinDeliver.Commands;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Conventions;

/// <summary>Nothing but objects of the type that a cmdlet names comes out of it, whatever it is given.</summary>
public sealed class OutputTests : IDisposable
{
    // Each is a way to call a cmdlet in a folder with good.csv and bad.csv; a cmdlet that is not here fails the test.
    private static readonly string[] Calls =
    [
        "Connect-PinDeliver $key $key -BaseUri $uri",
        "Connect-PinDeliver $key $key -BaseUri $uri -PassThru",
        "Get-PinDeliverConnection",
        "Test-PinDeliverConnection",
        "Test-PinDeliverConnection -Quiet",
        "Import-PinDeliverCsv good.csv",
        "Import-PinDeliverCsv bad.csv",
        "Get-PinDeliverCustomer 1001, 9999, 1002",
        "Set-PinDeliverCustomer 1001 -City Lund",
        "Set-PinDeliverCustomer 1001 -City ''",
        "Set-PinDeliverCustomer 1001 -City Lund -WhatIf",
        "Set-PinDeliverCustomer 1001 -City Lund -Confirm:$false -Verbose -Debug",
        "Import-PinDeliverCsv good.csv | Set-PinDeliverCustomer",
        "Import-PinDeliverCsv good.csv | Set-PinDeliverCustomer -SkipUnchanged -Verify -BackupPath old.csv",
        "Import-PinDeliverCsv good.csv | Set-PinDeliverCustomer -SkipUnchanged -WhatIf",
        "Update-PinDeliverCustomerFromCsv good.csv",
        "Update-PinDeliverCustomerFromCsv good.csv -WhatIf",
        "Update-PinDeliverCustomerFromCsv bad.csv",
        "Update-PinDeliverCustomerFromCsv missing.csv",
        "Get-PinDeliverConnection | Disconnect-PinDeliver",
        "Disconnect-PinDeliver",
    ];

    private static readonly Type[] Cmdlets = typeof(SetPinDeliverCustomerCommand).Assembly.GetExportedTypes()
        .Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null).ToArray();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pindeliver-outputs-");

    public static TheoryData<string> All => [.. Calls];

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Every_cmdlet_is_called() => Assert.Equal(
        Cmdlets.Select(NameOf).Order(StringComparer.Ordinal), Calls.Select(Cmdlet).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_call_puts_out_objects_of_the_types_that_its_cmdlet_names(string call)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "good.csv"), "Id,City\n1001,Lund\n9999,Lund\n1002,\n");
        File.WriteAllText(Path.Combine(folder.FullName, "bad.csv"), "Id,City\n1001,Lund,1\n");
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        shell.Run($"$null = $ExecutionContext.SessionState.Path.SetLocation('{folder.FullName}'); $key = $args[0]; $uri = '{sandbox.BaseUri}'", null,
            Shell.Secret(sandbox.Options.ApiKey)).ThrowIfFailed();
        var output = shell.Run("$ErrorActionPreference = 'SilentlyContinue'; " + call);
        var cmdlet = Cmdlets.Single(type => NameOf(type) == Cmdlet(call));
        var types = cmdlet.GetCustomAttributes<OutputTypeAttribute>().SelectMany(named => named.Type).Select(type => type.Type).ToList();
        Assert.All(output.Objects, item => Assert.Contains(item?.BaseObject is PSCustomObject ? typeof(PSObject) : item?.BaseObject.GetType(), types));
    }

    /// <summary>The last one of a pipeline.</summary>
    private static string Cmdlet(string call) => call.Split('|')[^1].Trim().Split(' ')[0];

    private static string NameOf(Type type) =>
        type.GetCustomAttribute<CmdletAttribute>() is { } named ? $"{named.VerbName}-{named.NounName}" : "";
}
