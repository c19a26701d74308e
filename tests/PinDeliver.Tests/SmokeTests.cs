using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests;

public sealed class SmokeTests
{
    [Fact]
    public async Task Rows_of_a_file_are_stored()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var shell = new Shell(sandbox);
        var output = shell.Run("Set-PinDeliverCustomer", CsvRows.Parse("""
            Id,City,PositionLat
            1001,Göteborg,57.700663864
            1002,Lund,
            """));
        output.ThrowIfFailed();
        Assert.Equal([1, 2], output.Results.Select(result => result.Row));
        Assert.All(output.Results, result => Assert.Equal(CustomerUpdateStatus.Updated, result.Status));
        Assert.Equal("Göteborg", (string?)sandbox.Customers.Get("1001")!["city"]);
    }
}
