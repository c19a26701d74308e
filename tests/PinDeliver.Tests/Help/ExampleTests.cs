using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.HelpFile;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Help;

/// <summary>Every example that Get-Help shows does what it says. All run in the Swedish culture, which must make no difference.</summary>
public sealed class ExampleTests : IDisposable
{
    private static readonly string Tomorrow = DateTime.Today.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // What each example leaves behind: the updates, each as customer: JSON.
    private static readonly Dictionary<string, string[]> Effects = new()
    {
        ["One customer by id"] = ["1001: {'postal_address':'Andra Långgatan 17','zipcode':'41303','city':'Göteborg'}"],
        ["One customer by external id"] = ["1002: {'service':{'driver_note_1':'Door code 1234','unattended_ok':true}}"],
        ["Every row of a CSV file"] =
        [
            "1011: {'postal_address':'Storgatan 1','zipcode':'01234','city':'Lund','phone_cell':'070-1740611'}", "1012: {'city':'Malmö'}",
            "1013: {'postal_address':'Regementsgatan 26'}",
        ],
        ["A dry run"] = [],
        ["Plan a file, run it, prove it, undo it"] =
        [
            "1011: {'postal_address':'Storgatan 1','zipcode':'01234','city':'Lund','phone_cell':'070-1740611'}",
            "1011: {'postal_address':'Södra Förstadsgatan 40','zipcode':'21143','city':'Malmö','phone_cell':'070-1740615','position_lat':55.599,'position_lng':13.0017}",
            "1013: {'postal_address':'Regementsgatan 26'}",
            "1013: {'postal_address':'Regementsgatan 24','zipcode':'21142','city':'Malmö','position_lat':55.6005,'position_lng':12.9925}",
        ],
        ["Go on past rows that fail, and keep them"] =
            ["1014: {'city':'Lund','position_lat':55.7047}", "1016: {'city':'Umeå','position_lat':63.8258}"],
        ["Columns with other names"] =
        [
            "1017: {'city':'Örebro','phone_cell':'070-1740617','service':{'requested_delivery_date':'2026-11-30'}}",
            "1018: {'city':'Örebro','phone_cell':'070-1740618'}",
        ],
        ["A file that a Swedish Excel saved"] =
        [
            "1019: {'city':'Örebro','service':{'weight':5.5,'timewindow_start':'08:30','requested_delivery_date':'2026-11-30'}}",
            "1020: {'city':'Örebro','service':{'weight':12}}",
        ],
        ["Clear fields"] = ["1003: {'phone_alt':null,'service':{'driver_note_1':null}}"],
        ["A file that is the authority"] =
        [
            "1021: {'phone_alt':null,'service':{'driver_note_1':'Ring twice'}}",
            "1022: {'phone_alt':'08-4650022','service':{'driver_note_1':null}}",
        ],
        ["The same value for every row"] =
        [
            "1011: {'postal_address':'Storgatan 1','zipcode':'01234','city':'Lund','delivery_group':'Express','phone_cell':'070-1740611',"
                + $"'service':{{'requested_delivery_date':'{Tomorrow}'}}}}",
            $"1012: {{'city':'Malmö','delivery_group':'Express','service':{{'requested_delivery_date':'{Tomorrow}'}}}}",
            "1013: {'postal_address':'Regementsgatan 26','delivery_group':'Express',"
                + $"'service':{{'requested_delivery_date':'{Tomorrow}'}}}}",
        ],
        ["A list of ids"] =
        [
            "1004: {'service':{'timewindow_start':'08:00','timewindow_end':'12:00'}}",
            "1005: {'service':{'timewindow_start':'08:00','timewindow_end':'12:00'}}",
            "1006: {'service':{'timewindow_start':'08:00','timewindow_end':'12:00'}}",
        ],
        ["Objects from another command"] =
            ["1007: {'service':{'weight':12.5,'stop_time':10,'priority':'HIGH'}}", "1008: {'service':{'driver_note_1':'Ring twice'}}"],
        ["Packages and dangerous goods"] =
        [
            "1009: {'service':{'packages':["
                + "{'name':'Paint','quantity':2,'weight':5.5,'dangerous_goods':{'adr_points':10,'un_number':'UN1263'}},"
                + "{'name':'Brushes','quantity':1,'weight':0.4}]}}",
        ],
        ["Fields that have no parameter"] = ["1010: {'service':{'position_in_route':7}}"],
        ["Several clients in one script"] = ["1027: {'city':'Boden'}", "1031: {'city':'Lund'}"],
        ["A large file, and only what went wrong"] =
            ["1014: {'city':'Lund','position_lat':55.7047}", "1016: {'city':'Umeå','position_lat':63.8258}"],
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pindeliver-examples-");

    public static TheoryData<string> Titles { get; } =
        new(MamlFile.PageOf("Set-PinDeliverCustomer").Examples.Select(example => example.Title));

    public static TheoryData<string, string> Others { get; } = new(
        new[] { "Connect-PinDeliver", "Get-PinDeliverConnection", "Get-PinDeliverCustomer", "Test-PinDeliverConnection", "Disconnect-PinDeliver", "Import-PinDeliverCsv", "Update-PinDeliverCustomerFromCsv" }
            .SelectMany(cmdlet => MamlFile.PageOf(cmdlet).Examples.Select(example => (cmdlet, example.Title))));

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task An_example_does_what_it_says(string title)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        var output = RunExample(sandbox, "Set-PinDeliverCustomer", title);
        Assert.Null(output.Terminating);
        Assert.Empty(output.Warnings);
        Assert.Equal(
            Effects[title],
            sandbox.Ledger.OrderBy(entry => entry.CustomerId, StringComparer.Ordinal)
                .Select(entry => $"{entry.CustomerId}: {entry.Body["{\"customer\":".Length..^1].Replace('"', '\'')}"));
        if (title == "A dry run")
            Assert.Equal(4, File.ReadAllLines(Path.Combine(folder.FullName, "dry-run.csv")).Length);
        if (title.StartsWith("Go on past", StringComparison.Ordinal))
            Assert.Equal(["K-9999", "K-1015"], Cells("retry.csv", "ExternalId"));
        if (title.StartsWith("A large file", StringComparison.Ordinal))
            Assert.Equal(["CustomerNotFound", "InvalidFieldValue"], output.Results.Select(result => result.ErrorId));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task The_other_cmdlets_examples_run(string cmdlet, string title)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        RunExample(sandbox, cmdlet, title).ThrowIfFailed();
    }

    private IEnumerable<object?> Cells(string file, string column) =>
        CsvRows.Parse(File.ReadAllText(Path.Combine(folder.FullName, file))).Select(row => row.Properties[column].Value);

    private ShellOutput RunExample(SandboxServer sandbox, string cmdlet, string title)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(ModuleFiles.Root, "tests", "Pester", "ExampleFiles")))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        using var shell = new Shell(sandbox);
        StandIns.AddTo(shell, sandbox);
        shell.Run($"$null = $ExecutionContext.SessionState.Path.SetLocation('{folder.FullName}')").ThrowIfFailed();
        var code = shell.Run($"((Get-Help {cmdlet}).examples.example | Where-Object title -like '*: {title} -*').code");
        code.ThrowIfFailed();
        return shell.RunIn("sv-SE", code.Objects.Single().ToString());
    }
}
