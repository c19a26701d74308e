using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using Xunit;

namespace PinDeliver.Tests.Sandboxes;

/// <summary>Reads have the shapes of the vendor's page "Get customer".</summary>
public sealed class ReadShapeTests
{
    [Fact]
    public async Task A_customer_comes_bare_with_what_no_update_takes_and_without_its_external_id()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var client = new SandboxClient(sandbox);
        var customer = await client.ReadAsync("1001");
        Assert.Equal("1001", (string?)customer["id"]);
        Assert.Equal("", (string?)customer["country_code"]);
        Assert.Equal(sandbox.BaseUri + "/customer/get/1001", (string?)customer["url"]);
        Assert.Equal("normal", (string?)customer["service"]!["priority"]);
        Assert.Empty(customer["service"]!["recycling"]!.AsArray());
        Assert.NotNull(customer["service"]!["tracking_url"]);
        Assert.DoesNotContain("K-1001", customer.ToJsonString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_external_id_gives_the_same_reply()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var client = new SandboxClient(sandbox);
        var byId = await client.SendAsync(HttpMethod.Get, "customer/get/1001");
        var byExternalId = await client.SendAsync(HttpMethod.Get, "customer/get/extid/K-1001?all");
        Assert.Equal(byId, byExternalId);
    }

    [Fact]
    public async Task Errors_come_in_an_array()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var client = new SandboxClient(sandbox);
        sandbox.ReadFaults.For("1002").Enqueue(Fault.Status(500));
        var unknown = await client.SendAsync(HttpMethod.Get, "customer/get/9999");
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal("""[{"result":"error","status":404,"data":"No such customer available"}]""", unknown.Body);
        Assert.StartsWith("""[{"result":"error","status":500""", (await client.SendAsync(HttpMethod.Get, "customer/get/1002")).Body, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_reads_leave_updates_alone_and_the_other_way_round()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var client = new SandboxClient(sandbox);
        sandbox.ReadFaults.Always(Fault.Status(503));
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(HttpMethod.Post, "customer/update/1001", """{"customer":{"city":"Lund"}}""")).Status);
        sandbox.ReadFaults.Clear();
        sandbox.Faults.Always(Fault.Status(503));
        Assert.Equal("Lund", (string?)(await client.ReadAsync("1001"))["city"]);
    }

    [Theory]
    [InlineData(BlankShape.Absent, false, null)]
    [InlineData(BlankShape.Null, true, null)]
    [InlineData(BlankShape.EmptyText, true, "")]
    public async Task What_is_empty_is_shown_as_asked(BlankShape shape, bool isThere, string? value)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Blanks = shape });
        using var client = new SandboxClient(sandbox);
        await client.UpdateAsync("1001", """{"email":null,"service":{"hub_id":null}}""");
        var customer = await client.ReadAsync("1001");
        foreach (var (owner, name) in new[] { (customer, "email"), (customer["service"]!.AsObject(), "hub_id") })
        {
            Assert.Equal(isThere, owner.ContainsKey(name));
            Assert.Equal(value, (string?)owner[name]);
        }
    }

    [Fact]
    public async Task A_part_of_the_service_leaves_the_rest_of_it_as_it_was()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var client = new SandboxClient(sandbox);
        var before = (await client.ReadAsync("1001"))["service"]!.AsObject();
        await client.UpdateAsync("1001", """{"service":{"stop_time":17}}""");
        var after = (await client.ReadAsync("1001"))["service"]!.AsObject();
        Assert.Equal(17, (int?)after["stop_time"]);
        Assert.Equal(
            before.Where(property => property.Key != "stop_time").Select(property => property.ToString()),
            after.Where(property => property.Key != "stop_time").Select(property => property.ToString()));
    }
}
