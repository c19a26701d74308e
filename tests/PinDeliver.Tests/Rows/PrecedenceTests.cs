using System.Linq;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class PrecedenceTests(RowLab lab) : IClassFixture<RowLab>
{
    [Fact]
    public void A_typed_parameter_is_laid_over_every_row()
    {
        var run = lab.Csv("Id,City\n1,Lund\n2,Umeå", "-Priority HIGH");
        Assert.Equal("""{"customer":{"city":"Lund","service":{"priority":"HIGH"}}}""", run.Bodies["1"]);
        Assert.Equal("""{"customer":{"city":"Umeå","service":{"priority":"HIGH"}}}""", run.Bodies["2"]);
    }

    [Fact]
    public void A_typed_parameter_wins_over_the_row()
    {
        lab.Csv("Id,City\n7,Lund", "-City Umeå").Sends("""{"city":"Umeå"}""");
        lab.Csv("Id,postal_address\n7,A 1", "-PostalAddress 'B 2'").Sends("""{"postal_address":"B 2"}""");
        lab.Row("-Weight 5", ("Id", "7"), ("service", CsvRows.Of(("weight", 6)))).Sends("""{"service":{"weight":5}}""");
    }

    [Fact]
    public void A_cell_that_a_typed_parameter_replaces_is_not_judged() =>
        lab.Csv("Id,PositionLat\n7,abc", "-PositionLat 55").Sends("""{"position_lat":55}""");

    [Fact]
    public void A_typed_call_without_rows_updates_one_customer()
    {
        lab.Run("7 -City Lund -PositionLat 55.7", null).Sends("""{"city":"Lund","position_lat":55.7}""");
        lab.Run("-ExternalId K-7 -City Lund", null).Sends("""{"city":"Lund"}""");
    }

    [Fact]
    public void Id_and_ExternalId_cannot_both_be_typed()
    {
        var run = lab.Run("-Id 7 -ExternalId K-7 -City Lund", null);
        Assert.Equal("AmbiguousParameterSet", run.Output.TerminatingId);
        Assert.Empty(run.Requests);
    }

    [Fact]
    public void The_column_order_makes_no_difference_to_the_payload()
    {
        var bodies = new[] { "Id,City,Weight,Name\n7,Lund,5,A", "Weight,Name,Id,City\n5,A,7,Lund", "Name,Weight,City,Id\nA,5,Lund,7" }
            .Select(csv => lab.Csv(csv).Body);
        Assert.Equal("""{"customer":{"name":"A","city":"Lund","service":{"weight":5}}}""", Assert.Single(bodies.Distinct()));
    }

    [Fact]
    public void Rows_of_different_shapes_do_not_touch_each_other()
    {
        var run = lab.Run("", [
            CsvRows.Of(("Id", 1), ("City", "Lund"), ("Weight", 5)),
            CsvRows.Of(("Weight", "6"), ("customer_id", 2)),
            new System.Collections.Hashtable { ["EXTERNALID"] = "K-3", ["city"] = "Umeå" },
            CsvRows.Of(("Id", 4), ("Email", "a@b.se"))]);
        Assert.Equal("""{"customer":{"city":"Lund","service":{"weight":5}}}""", run.Bodies["1"]);
        Assert.Equal("""{"customer":{"service":{"weight":6}}}""", run.Bodies["2"]);
        Assert.Equal("""{"customer":{"city":"Umeå"}}""", run.Bodies["K-3"]);
        Assert.Equal("""{"customer":{"email":"a@b.se"}}""", run.Bodies["4"]);
    }

    [Fact]
    public void A_row_under_WhatIf_has_the_payload_that_would_be_sent()
    {
        var sent = lab.Csv("Id,City,Weight\n7,Göteborg,5.50").Body;
        var run = lab.Csv("Id,City,Weight\n7,Göteborg,5.50", "-WhatIf");
        Assert.Empty(run.Requests);
        Assert.Equal((CustomerUpdateStatus.WhatIf, sent), (run.Result.Status, run.Result.Payload));
    }
}
