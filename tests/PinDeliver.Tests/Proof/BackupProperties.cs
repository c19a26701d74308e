using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using CsCheck;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Proof;

/// <summary>Random rows, several of one customer among them, and their backup: restored is what was before, or it was told.</summary>
public sealed class BackupProperties : IAsyncLifetime
{
    private const int Customers = 60;

    private readonly ProofLab lab = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pindeliver-backup-");

    public ValueTask InitializeAsync() => lab.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await lab.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-SkipUnchanged")]
    public void A_backup_restores_every_value_that_was_there(string option)
    {
        var path = Path.Combine(folder.FullName, "before.csv");
        var before = RandomValues.Many(RandomValues.Any, Customers);
        for (var i = 0; i < Customers; i++)
            lab.Sandbox.Customers.Seed(Id(i), null, before[i].ToCustomer());
        var rows = RandomValues.Many(Gen.Select(Gen.Int[0, Customers - 1], RandomValues.Any), 300).Where(row => row.Item2.Cells.Length > 0).ToList();
        var output = lab.Shell.Run(
            $"Set-PinDeliverCustomer -Connection $args[0] -BackupPath '{path}' -ThrottleLimit 8 {option}",
            rows.Select(row => CsvRows.Of([("Id", Id(row.Item1)), .. row.Item2.Cells])).ToArray(),
            lab.Connection);
        output.ThrowIfFailed();
        Assert.Contains(Enumerable.Range(0, Customers), i => !before[i].AreIn(Stored(i)));
        lab.Shell.Run($"Import-PinDeliverCsv '{path}' | Set-PinDeliverCustomer -Connection $args[0]", null, lab.Connection).ThrowIfFailed();
        Assert.All(Enumerable.Range(0, Customers), i => Assert.True(before[i].AreIn(Stored(i)), $"{before[i]} was stored, and now {Stored(i).ToJsonString()}."));
    }

    private static string Id(int customer) => (70_000 + customer).ToString(CultureInfo.InvariantCulture);

    private JsonObject Stored(int customer) => lab.Sandbox.Customers.Get(Id(customer))!;
}
