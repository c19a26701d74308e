using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PinDeliver.Files;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;
using static PinDeliver.Tests.Proof.CombinedRowKind;
using CsvRows = PinDeliver.Tests.Hosting.CsvRows;

namespace PinDeliver.Tests.Proof;

/// <summary>
/// Every subset of the four switches, with every ErrorAction and with one and eight rows at once, over rows in an order of their own: what
/// is claimed is what the store has, and no second row of a customer comes between the requests of a row.
/// </summary>
public sealed class CombinationTests : IAsyncLifetime
{
    private static readonly CombinedRow[] Rows =
    [
        new(Stored, "1", "Lund"), new(Stored, "2", "Göteborg"), new(Invalid, "1", "Lund"), new(Stored, "1", "Malmö"), new(Unknown, "none", "Lund"),
        new(Stored, "3", "Lund"), new(Stored, "1", "Malmö"), new(Refused, "4", "Lund"), new(Blank, "5", ""), new(Dropped, "6", "Lund"),
        new(Stored, "1", "Göteborg"), new(Stored, "7", "Umeå"), new(Stored, "3", "Göteborg"), new(Dropped, "6", "Umeå"),
    ];

    private readonly ProofLab lab = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pindeliver-combined-");

    public static TheoryData<string> Switches => new(
        from skip in new[] { "", "-SkipUnchanged" }
        from verify in new[] { "", "-Verify" }
        from backup in new[] { "", "-BackupPath" }
        from dryRun in new[] { "", "-WhatIf" }
        select string.Join(" ", new[] { skip, verify, backup, dryRun }.Where(one => one.Length > 0)));

    public ValueTask InitializeAsync() => lab.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await lab.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Switches))]
    public void What_is_claimed_is_what_is_stored(string switches)
    {
        lab.Sandbox.Customers.Modes.For("6", StoreMode.Dropping("city"));
        lab.Sandbox.Faults.Add("4=400");
        var seed = 0;
        foreach (var action in new[] { "", "Stop", "Continue", "SilentlyContinue", "Ignore" })
        {
            foreach (var throttle in new[] { 1, 8 })
            {
                var rows = Rows.ToArray();
                new Random(++seed).Shuffle(rows);
                Check(switches, action, throttle, rows);
            }
        }
    }

    private void Check(string switches, string action, int throttle, CombinedRow[] rows)
    {
        bool Has(string name) => switches.Contains(name, StringComparison.Ordinal);
        var model = new CombinationModel(Has("Skip"), Has("Verify"), Has("Backup"), Has("WhatIf"));
        foreach (var id in "1234567".Select(digit => digit.ToString()))
        {
            lab.Sandbox.Customers.Seed(id, null, new JsonObject { ["city"] = "Göteborg", ["zipcode"] = "41303" });
            model.Stored[id] = "Göteborg";
        }

        var (requestsBefore, appliedBefore) = (lab.Sandbox.Requests.Count, lab.Sandbox.Ledger.Count);
        var backup = Path.Combine(folder.FullName, Guid.NewGuid() + ".csv");
        var sources = rows.Select(row => CsvRows.Of(("Id", row.Customer), ("City", row.City), ("Weight", row.Weight))).ToArray();
        lab.Shell.Runspace.SessionStateProxy.SetVariable("connection", lab.Connection);
        var output = lab.Shell.Run(
            $"Set-PinDeliverCustomer -Connection $connection -ThrottleLimit {throttle} {switches.Replace("-BackupPath", $"-BackupPath '{backup}'", StringComparison.Ordinal)}"
            + (action.Length > 0 ? " -ErrorAction " + action : ""),
            sources);

        // Each result is what the documents say of its row, given the rows that came out before it.
        var told = $"{switches} -ErrorAction {action} -ThrottleLimit {throttle}";
        var results = output.Results;
        Assert.Equal(results.Select(result => result.Row).Order(), results.Select(result => result.Row));
        foreach (var result in results)
        {
            Assert.Equal((told, result.Row, model.Run(rows[result.Row - 1])), (told, result.Row, (result.Status, result.Verification, result.ErrorId)));
            Assert.False(result.OutcomeUnknown);
        }

        CheckEnd(Has("WhatIf"), action, throttle, sources, output);
        var requests = lab.Sandbox.Requests.Snapshot().Skip(requestsBefore).ToList();
        Assert.Equal(
            Sorted(model.Requests.Select(pair => $"{pair.Key}: {pair.Value}")),
            Sorted(requests.GroupBy(request => request.RawTarget.Split('/')[^1], request => request.Method[..1]).Select(asked => $"{asked.Key}: {string.Concat(asked)}")));
        Assert.Equal(
            Sorted(model.Applied.Select(pair => $"{pair.Key}: {string.Join(" ", pair.Value)}")),
            Sorted(lab.Sandbox.Ledger.Skip(appliedBefore).GroupBy(entry => entry.CustomerId, CityOf).Select(sent => $"{sent.Key}: {string.Join(" ", sent)}")));
        Assert.All(model.Stored, pair => Assert.Equal(pair.Value, (string?)lab.Sandbox.Customers.Get(pair.Key)!["city"]));
        Assert.Equal(
            Sorted(Has("Backup") ? requests.Where(request => request.Method == "POST").Select(request => request.RawTarget.Split('/')[^1]).Distinct() : []),
            Sorted(KeptCustomers(backup)));
    }

    private static void CheckEnd(bool isDryRun, string action, int throttle, PSObject[] sources, ShellOutput output)
    {
        var failed = output.Results.Where(result => result.Status == CustomerUpdateStatus.Failed).ToList();
        if (action is "" or "Stop" && !isDryRun)
        {
            // It ends on the first row that failed, after every row before it and those in flight.
            Assert.Equal(failed[0].ErrorId, output.TerminatingId);
            Assert.Same(sources[failed[0].Row - 1], output.Terminating!.TargetObject);
            Assert.Equal(Enumerable.Range(1, failed[0].Row), output.Results.Take(failed[0].Row).Select(result => result.Row));
            Assert.InRange(output.Results.Count - failed[0].Row, 0, throttle == 1 ? 0 : throttle);
            return;
        }

        Assert.Null(output.Terminating);
        Assert.Equal(sources.Length, output.Results.Count);
        Assert.Equal(action == "Continue" ? failed.Select(result => sources[result.Row - 1]) : [], output.Errors.Select(error => (PSObject)error.TargetObject));
        if (isDryRun && action is "" or "Stop")
            Assert.All(failed, result => Assert.Single(output.Warnings, warning => warning.StartsWith($"Row {result.Row} ", StringComparison.Ordinal)));
    }

    private static List<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal).ToList();

    private static string CityOf(LedgerEntry entry) => (string)JsonNode.Parse(entry.Body)!["customer"]!["city"]!;

    // The customers of the backup, whose one former city is the first.
    private static List<string> KeptCustomers(string backup)
    {
        var kept = new List<string>();
        if (!File.Exists(backup))
            return kept;
        using var file = CsvFile.Open(backup, new CsvOptions { Delimiter = ',' });
        for (var rows = file.ReadRows(); rows.Read();)
        {
            var cells = rows.ToArray();
            Assert.Equal("Göteborg", cells[file.Header.ToList().IndexOf("City")]);
            kept.Add(cells[0]);
        }

        return kept;
    }
}
