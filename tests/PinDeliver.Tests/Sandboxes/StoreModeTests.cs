using System;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using Xunit;

namespace PinDeliver.Tests.Sandboxes;

/// <summary>A store that keeps something else than it was sent.</summary>
public sealed class StoreModeTests
{
    [Theory]
    [InlineData("round:3", """{"position_lat":57.699158,"service":{"weight":1.23456}}""", "position_lat", "57.699")]
    [InlineData("round:0", """{"position_lat":57.5,"service":{"stop_time":7}}""", "position_lat", "58")]
    [InlineData("drop:city,stop_time", """{"city":"Lund","service":{"stop_time":77}}""", "city", "Göteborg")]
    [InlineData("case:city", """{"city":"Lund"}""", "city", "LUND")]
    [InlineData("hide:city", """{"city":"Lund"}""", "city", null)]
    public async Task A_mode_changes_what_is_shown(string mode, string update, string property, string? shown)
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var client = new SandboxClient(sandbox);
        sandbox.Customers.Modes.Add("K-1001=" + mode);
        await client.UpdateAsync("1001", update);
        await client.UpdateAsync("1002", """{"city":"Lund"}""");
        Assert.Equal(shown, (await client.ReadAsync("1001"))[property]?.ToString());
        Assert.Equal("Lund", (string?)(await client.ReadAsync("1002"))["city"]);
    }

    [Fact]
    public async Task A_late_store_shows_the_old_customer_until_its_time_has_come()
    {
        var time = new ManualTimeProvider();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Time = time });
        using var client = new SandboxClient(sandbox);
        sandbox.Customers.Modes.Always(StoreMode.Late(TimeSpan.FromSeconds(3)));
        await client.UpdateAsync("1001", """{"city":"Lund"}""");
        Assert.Equal("Göteborg", (string?)(await client.ReadAsync("1001"))["city"]);
        Assert.Equal("Lund", (string?)sandbox.Customers.Get("1001")!["city"]);
        time.Advance(3);
        Assert.Equal("Lund", (string?)(await client.ReadAsync("1001"))["city"]);
    }

    [Fact]
    public async Task A_store_that_is_late_by_two_reads_shows_the_new_customer_to_the_third()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var client = new SandboxClient(sandbox);
        sandbox.Customers.Modes.For("1001", StoreMode.LateByReads(2));
        await client.UpdateAsync("1001", """{"city":"Lund"}""");
        foreach (var city in new[] { "Göteborg", "Göteborg", "Lund" })
            Assert.Equal(city, (string?)(await client.ReadAsync("1001"))["city"]);
    }

    [Fact]
    public async Task A_geocoding_store_computes_the_coordinates_that_an_address_lacks()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var client = new SandboxClient(sandbox);
        sandbox.Customers.Modes.Always(StoreMode.Geocoding);
        var before = (await client.ReadAsync("1001"))["position_lat"]!.ToString();
        await client.UpdateAsync("1001", """{"name":"Another name"}""");
        Assert.Equal(before, (await client.ReadAsync("1001"))["position_lat"]!.ToString());
        await client.UpdateAsync("1001", """{"city":"Lund"}""");
        Assert.NotEqual(before, (await client.ReadAsync("1001"))["position_lat"]!.ToString());
        await client.UpdateAsync("1001", """{"city":"Lund","position_lat":55.7,"position_lng":13.2}""");
        Assert.Equal("55.7", (await client.ReadAsync("1001"))["position_lat"]!.ToString());
    }
}
