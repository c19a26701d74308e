using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Proof;

/// <summary>Ten thousand random rows against services that store otherwise than sent: what is claimed, by an independent comparison.</summary>
public sealed class ProofProperties : IAsyncLifetime
{
    private const int Rows = 1_250;

    private readonly ProofLab lab = new();

    public ValueTask InitializeAsync() => lab.InitializeAsync();

    public ValueTask DisposeAsync() => lab.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("*=round:2")]
    [InlineData("*=drop:city,driver_note_1")]
    [InlineData("*=case:city,driver_note_1")]
    [InlineData("*=hide:driver_note_1,weight")]
    [InlineData("*=geocode")]
    [InlineData("late")]
    [InlineData("*=round:0 *=hide:city")]
    public void Confirmed_means_stored_as_written_and_Unchanged_sends_nothing_but_reads(string modes)
    {
        foreach (var mode in modes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(mode => mode != "late"))
            lab.Sandbox.Customers.Modes.Add(mode);
        if (modes == "late")
            lab.Sandbox.Customers.Modes.Always(StoreMode.LateByReads(2));
        // A customer of its own for each row: what is stored at the end is what the row left.
        var rows = RandomValues.Many(Gen.Select(RandomValues.Any, RandomValues.Any), Rows).Where(row => row.Item2.Cells.Length > 0).ToList();
        for (var i = 0; i < rows.Count; i++)
            lab.Sandbox.Customers.Seed(Id(i), null, rows[i].Item1.ToCustomer());
        var output = lab.Shell.Run(
            "Set-PinDeliverCustomer -Connection $args[0] -SkipUnchanged -Verify -ThrottleLimit 8 -ErrorAction SilentlyContinue",
            rows.Select((row, i) => CsvRows.Of([("Id", Id(i)), .. row.Item2.Cells])).ToArray(),
            lab.Connection);
        Assert.Null(output.Terminating);
        Assert.Equal(rows.Count, output.Results.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var result = output.Results[i];
            var stored = lab.Sandbox.Customers.Get(Id(i))!;
            var (isStored, wasStored) = (rows[i].Item2.AreIn(stored), rows[i].Item2.AreIn(rows[i].Item1.ToCustomer()));
            var told = $"{result.Status} {result.Verification} {result.ErrorId}: {rows[i].Item2} over {rows[i].Item1}, and {stored.ToJsonString()} is stored. {result.Message}";
            Assert.True(result.Status != CustomerUpdateStatus.Unchanged || wasStored, told);
            Assert.True(result.Verification != CustomerVerification.Confirmed || isStored, told);
            Assert.False(isStored && result.ErrorId == "NotStored", told);
            Assert.True(result.Status == CustomerUpdateStatus.Unchanged || result.Verification is CustomerVerification.Confirmed or CustomerVerification.NotShown || result.ErrorId == "NotStored", told);
            if (!modes.Contains("hide", StringComparison.Ordinal))
            {
                Assert.Equal(wasStored, result.Status == CustomerUpdateStatus.Unchanged);
                // A dropped value that had no former one is shown as nothing: that cannot be told from a hidden one.
                Assert.True(isStored || result.ErrorId == "NotStored" || result.Verification == CustomerVerification.NotShown, told);
            }
        }

        Assert.Contains(output.Results, result => result.Verification == CustomerVerification.Confirmed);
        // Each row that is not Unchanged is one update, to its own customer; an Unchanged one is none.
        Assert.Equal(
            output.Results.Where(result => result.Status != CustomerUpdateStatus.Unchanged).Select(result => result.Id).Order(StringComparer.Ordinal),
            lab.Sandbox.Requests.Snapshot().Where(request => request.Method == "POST")
                .Select(request => request.RawTarget.Split('/')[^1]).Order(StringComparer.Ordinal));
    }

    private static string Id(int row) => (50_000 + row).ToString(CultureInfo.InvariantCulture);
}
