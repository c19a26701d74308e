using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PinDeliver.Tests.Faults;
using Xunit;

namespace PinDeliver.Tests.Proof;

/// <summary>
/// A service that shows a key in a customer's own fields: what is said of them holds no key, what is read and kept of them is exact.
/// </summary>
public sealed class KeyInValuesTests : IAsyncLifetime
{
    private const string Note = "before " + TestKeys.ApiKey + " after " + TestKeys.ApiClientKey;

    private readonly ProofLab lab = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pindeliver-keys-");

    private string BackupFile => Path.Combine(folder.FullName, "before.csv");

    public async ValueTask InitializeAsync()
    {
        await lab.InitializeAsync();
        var service = new JsonObject { ["internal_note"] = Note, ["stop_time"] = "five " + TestKeys.ApiKey, ["route_id"] = TestKeys.ApiKey };
        service["packages"] = new JsonArray(new JsonObject { [TestKeys.ApiKey] = 1, ["name"] = "x" });
        lab.Sandbox.Customers.Seed("9", null, new JsonObject { ["city"] = "SAND", ["service"] = service });
    }

    public async ValueTask DisposeAsync()
    {
        await lab.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("-SkipUnchanged -WhatIf")]
    [InlineData("-SkipUnchanged -Verify -BackupPath before.csv")]
    [InlineData("-Verify", "*=drop:internal_note,stop_time,route_id,packages")]
    [InlineData("-Verify", "*=drop:internal_note,stop_time,route_id,packages", "9=html")]
    public void A_key_in_a_customers_field_is_in_nothing_that_is_said_of_it(string options, string? mode = null, string? fault = null)
    {
        if (mode is not null)
            lab.Sandbox.Customers.Modes.Add(mode);
        if (fault is not null)
            lab.Sandbox.Faults.Add(fault);
        var output = lab.Set(
            "-Id 9 -City Lund -InternalNote x -StopTime 5 -Package @{ name = 'y' } -AdditionalProperty @{ service = @{ route_id = 'r' } } -Verbose -Debug -WarningAction Continue -ErrorAction Continue "
            + options.Replace("before.csv", $"'{BackupFile}'", StringComparison.Ordinal));
        Assert.Null(output.Terminating?.ToString());
        Assert.Single(output.Results);
        Assert.True(fault is not null || mode is null || output.Result.ErrorId == "NotStored");
        Assert.Equal(fault is not null || mode is not null, output.Result.Message?.Contains("before *** after ***", StringComparison.Ordinal) == true);
        Assert.Equal(options.Contains("Skip", StringComparison.Ordinal), output.Result.Changes?.ToString().Contains("InternalNote: before *** after *** → x", StringComparison.Ordinal) == true);
        var changes = output.Result.Changes?.SelectMany(change => new[] { change.Old ?? "", change.New }) ?? [];
        new CanaryKeys(TestKeys.ApiKey, TestKeys.ApiClientKey).AssertAbsentFrom(Exposure.Of(output).Concat(changes));
    }

    [Fact]
    public void What_is_read_and_what_is_kept_is_exact()
    {
        var shown = lab.Shell.Run("(Get-PinDeliverCustomer 9 -Connection $args[0]).InternalNote", null, lab.Connection);
        Assert.Equal(Note, shown.Objects.Single().BaseObject);
        lab.Set($"-Id 9 -InternalNote x -BackupPath '{BackupFile}'").ThrowIfFailed();
        lab.Shell.Run($"Import-PinDeliverCsv '{BackupFile}' | Set-PinDeliverCustomer -Connection $args[0]", null, lab.Connection).ThrowIfFailed();
        Assert.Equal(Note, (string?)lab.Sandbox.Customers.Get("9")!["service"]!["internal_note"]);
    }

    [Fact]
    public void A_whole_value_that_ends_as_a_key_begins_is_shown() =>
        Assert.Equal("City: SAND → Lund", lab.Set("-Id 9 -City Lund -SkipUnchanged -WhatIf").Result.Changes!.ToString());
}
