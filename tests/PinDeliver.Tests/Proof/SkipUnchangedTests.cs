using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using PinDeliver.Sandbox;
using Xunit;

namespace PinDeliver.Tests.Proof;

/// <summary>-SkipUnchanged: one read, then only what differs.</summary>
public sealed class SkipUnchangedTests : IAsyncLifetime
{
    private readonly ProofLab lab = new();

    public ValueTask InitializeAsync() => lab.InitializeAsync();

    public ValueTask DisposeAsync() => lab.DisposeAsync();

    [Fact]
    public void A_row_that_is_so_already_sends_nothing_but_a_read()
    {
        var output = lab.Set("-SkipUnchanged", "Id,Name,City,Weight,StopTime,UnattendedOk,TimeWindowStart,Priority,CustomerType\n"
            + "1001,Åsa Lindqvist,Göteborg,1.50,5,yes,17:00,NORMAL,B2C\n");
        output.ThrowIfFailed();
        Assert.Equal(CustomerUpdateStatus.Unchanged, output.Result.Status);
        Assert.Empty(output.Result.Fields!);
        Assert.Empty(output.Result.Changes!);
        Assert.Equal(["GET"], lab.Methods);
        Assert.Equal((1, 200), (output.Result.Attempts, output.Result.HttpStatus));
    }

    [Fact]
    public void Only_what_differs_or_is_not_shown_is_sent()
    {
        var output = lab.Set("-SkipUnchanged", "Id,Name,City,Email,Address2,Weight\n1001,Åsa Lindqvist,Lund,asa.lindqvist@example.com,c/o Ek,1.5\n");
        Assert.Equal(["{'address_2':'c/o Ek','city':'Lund'}"], lab.Updates);
        Assert.Equal("Address2, City", output.Result.Fields!.ToString());
        Assert.Equal("Address2: (not shown) → c/o Ek; City: Göteborg → Lund", output.Result.Changes!.ToString());
        Assert.Equal((CustomerUpdateStatus.Updated, 2), (output.Result.Status, output.Result.Attempts));
    }

    [Fact]
    public void Address_and_coordinates_go_together_where_one_differs()
    {
        lab.Set("-SkipUnchanged", "Id,PostalAddress,City,PositionLat,PositionLng\n1001,Första Långgatan 10,Lund,57.6994,11.9497\n");
        Assert.Equal(["{'postal_address':'Första Långgatan 10','city':'Lund','position_lat':57.6994,'position_lng':11.9497}"], lab.Updates);
    }

    [Fact]
    public void Both_coordinates_go_where_one_differs()
    {
        lab.Set("-SkipUnchanged -Id 1001 -PositionLat 57.6 -PositionLng 11.9497");
        Assert.Equal(["{'position_lat':57.6,'position_lng':11.9497}"], lab.Updates);
    }

    [Fact]
    public void An_address_alone_goes_alone()
    {
        lab.Set("-SkipUnchanged -Id 1001 -PostalAddress 'Första Långgatan 10' -City Lund");
        Assert.Equal(["{'city':'Lund'}"], lab.Updates);
    }

    [Theory]
    [InlineData(BlankShape.Absent, CustomerUpdateStatus.Updated)]
    [InlineData(BlankShape.Null, CustomerUpdateStatus.Unchanged)]
    [InlineData(BlankShape.EmptyText, CustomerUpdateStatus.Unchanged)]
    public void A_shown_blank_is_cleared_already_and_what_is_absent_is_unknown(BlankShape blanks, CustomerUpdateStatus status)
    {
        lab.Sandbox.Customers.Seed("9", null, new JsonObject { ["phone_alt"] = null });
        lab.Sandbox.Options.Blanks = blanks;
        Assert.Equal(status, lab.Set("-SkipUnchanged -Id 9 -Clear PhoneAlt").Result.Status);
    }

    [Fact]
    public void Packages_are_compared_by_the_keys_that_were_sent()
    {
        Assert.Equal(CustomerUpdateStatus.Unchanged, lab.Set("-SkipUnchanged -Id 1001 -Package @{ Name = 'Kartong'; Quantity = 1.0 }").Result.Status);
        Assert.Equal(CustomerUpdateStatus.Updated, lab.Set("-SkipUnchanged -Id 1001 -Package @{ name = 'Kartong'; quantity = 2 }").Result.Status);
        Assert.Equal(CustomerUpdateStatus.Updated, lab.Set("-SkipUnchanged -Id 1001 -Package @{ name = 'Kartong' }, @{ name = 'Rör' }").Result.Status);
    }

    [Fact]
    public void Additional_properties_are_compared_too()
    {
        lab.Sandbox.Customers.Seed("9", null, JsonNode.Parse("""{"x":[1,{"a":"b","c":"d"}],"service":{"route_id":"7"}}""")!.AsObject());
        var same = lab.Set("-SkipUnchanged -Id 9 -AdditionalProperty @{ x = 1.0, @{ a = 'b' }; service = @{ route_id = '7' } }");
        Assert.Equal(CustomerUpdateStatus.Unchanged, same.Result.Status);
        var other = lab.Set("-SkipUnchanged -Id 9 -AdditionalProperty @{ x = 1.0, @{ a = 'b' }; service = @{ route_id = '8' } }");
        Assert.Equal(["{'service':{'route_id':'8'}}"], lab.Updates);
        Assert.Equal("AdditionalProperty.service.route_id: 7 → 8", other.Result.Changes!.ToString());
    }

    [Fact]
    public void A_customer_that_cannot_be_read_is_not_updated()
    {
        var output = lab.Set("-SkipUnchanged -ErrorAction Continue", "Id,City\nnone,Lund\n1001,Lund\n");
        Assert.Equal(["CustomerNotFound", null], output.Results.Select(result => result.ErrorId));
        Assert.Equal(["CustomerNotFound"], output.ErrorIds);
        Assert.Single(lab.Updates);
    }

    [Fact]
    public void No_second_row_of_the_customer_comes_between_read_and_update()
    {
        var output = lab.Set("-SkipUnchanged -Verify -ThrottleLimit 8", "Id,City\n1001,Lund\n1001,Lund\n1001,Malmö\n1001,Lund\n");
        Assert.Equal(["Updated", "Unchanged", "Updated", "Updated"], output.Results.Select(result => result.Status.ToString()));
        Assert.Equal(["GET", "POST", "GET", "GET", "GET", "POST", "GET", "GET", "POST", "GET"], lab.Methods);
        Assert.All(output.Results, result => Assert.Equal(CustomerVerification.Confirmed, result.Verification));
    }

    [Fact]
    public void Numbers_are_equal_as_doubles_and_dates_by_meaning()
    {
        lab.Sandbox.Customers.Seed("9", null, JsonNode.Parse(
            """{"position_lat":"57.70","zipcode":12345,"service":{"weight":1E1,"requested_delivery_date":"2026-11-23T00:00:00","timewindow_start":"8:00:00","unattended_ok":"1"}}""")!.AsObject());
        var output = lab.Set("-SkipUnchanged -Id 9 -PositionLat 57.7 -ZipCode 12345 -Weight 10.0 -RequestedDeliveryDate 2026-11-23 -TimeWindowStart 08:00 -UnattendedOk true");
        Assert.Equal("", output.Result.Changes!.ToString());
        Assert.Equal(CustomerUpdateStatus.Unchanged, output.Result.Status);
    }

    [Fact]
    public void A_zip_code_without_its_leading_zero_is_another_one()
    {
        lab.Sandbox.Customers.Seed("9", null, JsonNode.Parse("""{"zipcode":1234}""")!.AsObject());
        Assert.Equal(["{'zipcode':'01234'}"], Run());

        string[] Run()
        {
            lab.Set("-SkipUnchanged -Id 9 -ZipCode 01234");
            return lab.Updates.ToArray();
        }
    }
}
