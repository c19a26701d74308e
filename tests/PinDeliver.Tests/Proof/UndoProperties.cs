using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using CsCheck;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Proof;

/// <summary>
/// Random rows, several of one customer among them, and their backup. Restored, a customer is shown as before, or the field was told; and
/// what was told is so.
/// </summary>
public sealed partial class UndoProperties : IAsyncLifetime
{
    private const int Customers = 150;
    private const int Rows = 400;

    private readonly ProofLab lab = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pindeliver-undo-");

    public ValueTask InitializeAsync() => lab.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await lab.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(false, "-SkipUnchanged")]
    [InlineData(true, "")]
    [InlineData(true, "-SkipUnchanged")]
    [InlineData(true, "-AdditionalProperty @{ service = @{ route_id = 'new' } }")]
    public void Restored_is_what_was_shown_before_or_the_field_was_told(bool geocodes, string options)
    {
        lab.Sandbox.Options.Blanks = BlankShape.Null;
        if (geocodes)
            lab.Sandbox.Customers.Modes.Always(StoreMode.Geocoding);
        var path = Path.Combine(folder.FullName, "before.csv");
        var before = RandomValues.Many(UndoField.OfAll(field => field.Stored), Customers).Select(Customer).ToList();
        for (var i = 0; i < Customers; i++)
            lab.Sandbox.Customers.Seed(Id(i), "E" + Id(i), before[i]);
        var written = RandomValues.Many(Gen.Select(Gen.Int[0, Customers - 1], Gen.Bool, UndoField.OfAll(field => field.Written)), Rows);
        var output = lab.Shell.Run(
            $"Set-PinDeliverCustomer -Connection $args[0] -BackupPath '{path}' -ThrottleLimit 8 {options}",
            written.Select(row => Row(row.Item1, row.Item2, row.Item3)).ToArray(), lab.Connection);
        output.ThrowIfFailed();
        var told = Told(output.Warnings);
        lab.Shell.Run($"Import-PinDeliverCsv '{path}' | Set-PinDeliverCustomer -Connection $args[0]", null, lab.Connection).ThrowIfFailed();

        var addressed = written.Where(row => row.Item3.Where((cell, at) => cell is not null && UndoField.All[at].IsAddress).Any()).Select(row => row.Item1).ToHashSet();
        for (var i = 0; i < Customers; i++)
        {
            var after = lab.Sandbox.Customers.Get(Id(i))!;
            foreach (var field in UndoField.All)
            {
                var (was, isNow) = (field.ShownBy(before[i]), field.ShownBy(after));
                var reasons = told.Where(one => one.Customer == Id(i) && IsAbout(one.What, field)).Select(one => one.What).ToList();
                var context = $"{Id(i)} {field.Name}: {was} → {isNow}, told: {string.Join("; ", reasons)}; {before[i].ToJsonString()}";
                Assert.True(was == isNow || reasons.Count > 0, context);
                Assert.All(reasons, reason => Assert.True(IsSo(reason, field, was, addressed.Contains(i)), context));
                // Where the service computes coordinates, each exception that was told is one.
                Assert.True(reasons.Count == 0 || was != isNow || (field.IsCoordinate && !geocodes), context);
            }

            Assert.Equal(
                options.Contains("Additional", StringComparison.Ordinal) && written.Any(row => row.Item1 == i),
                told.Contains((Id(i), "AdditionalProperty")));
        }

        Assert.Contains(told, one => one.What.Contains("not show", StringComparison.Ordinal));
        Assert.Contains(told, one => one.What.Contains("cannot be cleared", StringComparison.Ordinal));
        Assert.Contains(told, one => one.What.StartsWith("the coordinates", StringComparison.Ordinal));
    }

    private static string Id(int customer) => (70_000 + customer).ToString(CultureInfo.InvariantCulture);

    private static JsonObject Customer(string?[] stored)
    {
        var (customer, service) = (new JsonObject(), new JsonObject());
        foreach (var (field, json) in UndoField.All.Zip(stored))
        {
            if (json is not null)
                (field.IsService ? service : customer)[field.ApiName] = JsonNode.Parse(json);
        }

        customer["service"] = service;
        return customer;
    }

    private static PSObject Row(int customer, bool isExternal, string?[] written)
    {
        var cells = UndoField.All.Select((field, at) => (field.Name, (object?)written[at])).Where(cell => cell.Item2 is not (null or "")).ToList();
        var cleared = UndoField.All.Where((_, at) => written[at] == "").Select(field => field.Name);
        return CsvRows.Of([isExternal ? ("ExternalId", "E" + Id(customer)) : ("Id", Id(customer)), .. cells, ("Clear", string.Join(";", cleared))]);
    }

    private static List<(string Customer, string What)> Told(IEnumerable<string> warnings) => warnings
        .Where(warning => warning.Contains("cannot restore", StringComparison.Ordinal))
        .SelectMany(warning => Warning().Matches(warning))
        .SelectMany(match => match.Groups[2].Value.Split("; ").Select(what => (match.Groups[1].Value, what))).ToList();

    private static bool IsAbout(string what, UndoField field) => field.IsCoordinate && what.StartsWith("the coordinates,", StringComparison.Ordinal)
        || what.Split(',')[0] == field.Name
        || what.StartsWith($"parts of {field.Name} ", StringComparison.Ordinal) || what == $"the time of day in {field.Name}";

    private static bool IsSo(string what, UndoField field, string was, bool isAddressed) => what.Split(", which ", 2)[^1] switch
    {
        "PinDeliver does not show" => was == "absent",
        "was blank and cannot be cleared" => was == "blank" && !field.Field.IsClearable,
        "the service computes when the address is restored" => isAddressed,
        _ when field.Name == "Package" => was.Contains("colour", StringComparison.Ordinal),
        _ when field.Name == "RequestedDeliveryDate" => was.Contains("T08:30", StringComparison.Ordinal),
        _ => false,
    };

    [GeneratedRegex(@"^Row \d+ \((?:Id |ExternalId E)(\d+)\) changes what the backup cannot restore: (.*)\.$")]
    private static partial Regex Warning();
}
