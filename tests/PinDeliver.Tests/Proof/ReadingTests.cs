using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Faults;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Proof;

/// <summary>Get-PinDeliverCustomer: what it is asked, and what comes out.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private SandboxServer sandbox = null!;
    private Shell shell = null!;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { AcceptAnyKey = true });
        shell = new Shell(sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        shell.Dispose();
        await sandbox.DisposeAsync();
    }

    [Fact]
    public void A_customer_has_every_shown_field_under_its_parameters_name()
    {
        var customer = One("1003");
        Assert.Equal(("1003", null, "Kafé Måsen AB", "41124"), (customer.Id, customer.ExternalId, customer.Name, customer.ZipCode));
        Assert.Equal((57.6993m, 5L, true), (customer.PositionLat, customer.StopTime, customer.UnattendedOk is not null));
        Assert.Equal(("08:00", "high"), (customer.TimeWindowStart, customer.Priority));
        Assert.Equal("""[{"name":"Kartong","quantity":3,"is_article":false}]""", customer.Package!.ToString());
        Assert.EndsWith("/customer/get/1003", customer.Url, StringComparison.Ordinal);
        Assert.Equal("https://my.pindeliver.com/1003", customer.TrackingUrl);
    }

    [Fact]
    public void What_is_absent_is_null_and_what_is_shown_as_blank_is_an_empty_text()
    {
        Assert.Null(One("1001").Address2);
        sandbox.Customers.Seed("9", null, new JsonObject { ["name"] = "N", ["address_2"] = null, ["email"] = "" });
        sandbox.Options.Blanks = BlankShape.Null;
        Assert.Equal(("", ""), (One("9").Address2, One("9").Email));
        Assert.Null(One("9").PhoneCell);
    }

    [Fact]
    public void What_no_update_takes_is_in_AdditionalProperties()
    {
        sandbox.Customers.Seed("9", null, JsonNode.Parse("""{"route":{"nr":7},"service":{"route_id":"R1","weight":"heavy"}}""")!.AsObject());
        var rest = One("9").AdditionalProperties;
        Assert.Equal(7L, ((PSObject)rest.Properties["route"].Value).Properties["nr"].Value);
        var service = (PSObject)rest.Properties["service"].Value;
        Assert.Equal(("R1", "heavy"), (service.Properties["route_id"].Value, service.Properties["weight"].Value));
        Assert.Null(rest.Properties["name"]);
    }

    [Fact]
    public void Coordinates_that_are_shown_as_text_are_numbers()
    {
        sandbox.Customers.Seed("9", null, new JsonObject { ["position_lat"] = "57.700663864", ["position_lng"] = "-11.5" });
        Assert.Equal((57.700663864m, -11.5m), (One("9").PositionLat, One("9").PositionLng));
    }

    [Theory]
    [InlineData("Get-PinDeliverCustomer -Id 1001, 1002", "1001 1002")]
    [InlineData("Get-PinDeliverCustomer 1002", "1002")]
    [InlineData("Get-PinDeliverCustomer -ExternalId K-1003, K-1001", "1003 1001")]
    [InlineData("1001, '1004' | Get-PinDeliverCustomer", "1001 1004")]
    [InlineData("[pscustomobject]@{ ExternalId = 'K-1005'; Weight = 'heavy'; Nonsense = 1 } | Get-PinDeliverCustomer", "1005")]
    [InlineData("@{ Nr = 6 } | Get-PinDeliverCustomer -Id { 1000 + $_.Nr }", "1006")]
    public void Customers_come_out_in_the_order_in_which_they_are_named(string command, string ids)
    {
        var output = shell.Run(command);
        output.ThrowIfFailed();
        Assert.Empty(output.Warnings);
        Assert.Equal(ids, string.Join(" ", Customers(output).Select(customer => customer.Id)));
    }

    [Fact]
    public void The_external_id_is_the_one_that_was_asked_for() =>
        Assert.Equal("K-1001", Customers(shell.Run("Get-PinDeliverCustomer -ExternalId K-1001")).Single().ExternalId);

    [Fact]
    public void A_customer_that_does_not_exist_is_an_error_and_the_others_come_out()
    {
        var output = shell.Run("Get-PinDeliverCustomer -Id 1001, none, 1002");
        Assert.Equal(["1001", "1002"], Customers(output).Select(customer => customer.Id));
        Assert.Equal(["CustomerNotFound"], output.ErrorIds);
        Assert.Equal(ErrorCategory.ObjectNotFound, output.Errors[0].CategoryInfo.Category);
    }

    [Fact]
    public void With_ErrorAction_Stop_it_ends_the_command()
    {
        var output = shell.Run("Get-PinDeliverCustomer -Id 1001, none, 1002 -ThrottleLimit 1 -ErrorAction Stop");
        Assert.Equal("CustomerNotFound", output.TerminatingId);
        Assert.Equal(["1001"], Customers(output).Select(customer => customer.Id));
        Assert.Contains("1 row was read from PinDeliver", output.Terminating!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_id_in_a_list_is_an_error() =>
        Assert.Equal(["MissingIdentity"], shell.Run("Get-PinDeliverCustomer -Id 1001, ''").ErrorIds);

    [Theory]
    [InlineData("*=404x1", "CustomerNotFound", 1)]
    [InlineData("*=arrayx1", null, 1)]
    [InlineData("*=envelopedx1", null, 1)]
    [InlineData("*=htmlx1", "UnexpectedResponse", 1)]
    [InlineData("*=too-largex1", "ResponseTooLarge", 1)]
    [InlineData("*=503x2", null, 3)]
    [InlineData("*=resetx1", null, 2)]
    public void Fault_49_what_goes_wrong_with_a_read_is_told_or_repeated_as_for_an_update(string fault, string? error, int requests)
    {
        sandbox.ReadFaults.Add(fault);
        var connection = TestConnection.To(sandbox.BaseUri);
        var output = shell.Run("Get-PinDeliverCustomer 1001 -Connection $args[0]", null, connection);
        Assert.Equal(error is null ? [] : [error], output.ErrorIds);
        Assert.Equal(error is null ? 1 : 0, output.Objects.Count);
        Assert.Equal(requests, sandbox.RequestCount);
        Assert.All(output.Errors, record => Assert.False(((PinDeliverException)record.Exception).Failure.OutcomeUnknown));
        connection.Client.Dispose();
    }

    private Customer One(string id) => Customers(shell.Run($"Get-PinDeliverCustomer {id}")).Single();

    private static List<Customer> Customers(ShellOutput output) => output.Objects.Select(item => (Customer)item.BaseObject).ToList();
}
