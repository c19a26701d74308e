using System.Collections.Specialized;
using System.Linq;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class UnknownColumnTests(RowLab lab) : IClassFixture<RowLab>
{
    [Fact]
    public void A_misspelt_column_is_told_once_with_the_nearest_field()
    {
        var run = lab.Csv("Id,PostalAdress,City\n1,A,Lund\n2,B,Lund\n3,C,Lund");
        var warning = Assert.Single(run.Warnings);
        Assert.Contains("PostalAdress", warning);
        Assert.Contains("did you mean PostalAddress?", warning);
        Assert.All(run.Requests, request => Assert.Equal("""{"customer":{"city":"Lund"}}""", request.BodyText));
    }

    [Theory]
    [InlineData("Postal Address", "PostalAddress")]
    [InlineData("postal-address", "PostalAddress")]
    [InlineData("postal_adress", "PostalAddress")]
    [InlineData("Zip Code", "ZipCode")]
    [InlineData("ZipCod", "ZipCode")]
    [InlineData("Citty", "City")]
    [InlineData("PositionLatt", "PositionLat")]
    [InlineData("Unattended", "UnattendedOk")]
    [InlineData("Ctiy", "City")]
    [InlineData("DriverNote", "DriverNote1")]
    [InlineData("Butik", null)]
    [InlineData("Ort", null)]
    public void The_nearest_field_is_named_where_one_is_near(string column, string? nearest)
    {
        var warning = Assert.Single(lab.Csv($"Id,City,{column}\n7,Lund,x").Warnings);
        Assert.Contains($"'{column}'", warning);
        if (nearest is null)
            Assert.DoesNotContain("did you mean", warning);
        else
            Assert.Contains($"did you mean {nearest}?", warning);
    }

    [Fact]
    public void Each_unknown_column_has_its_own_warning()
    {
        var run = lab.Csv("Id,City,Butik,Säljare\n1,Lund,x,y\n2,Lund,,");
        Assert.Equal(2, run.Warnings.Count);
    }

    [Fact]
    public void Rows_of_different_shapes_are_warned_of_once_a_column() =>
        Assert.Single(lab.Run("", [CsvRows.Of(("Id", 1), ("City", "a"), ("Butik", 1)),
            CsvRows.Of(("BUTIK", 2), ("Id", 2), ("City", "a"))]).Warnings);

    [Fact]
    public void Known_columns_are_not_warned_of()
    {
        var run = lab.Csv("Id,ExternalId,Clear,City,customer_type,service.weight\n7,,,Lund,b2b,5");
        Assert.Empty(run.Warnings);
        Assert.Equal("""{"customer":{"city":"Lund","customer_type":"b2b","service":{"weight":5}}}""", run.Body);
    }

    [Fact]
    public void A_column_that_a_script_block_reads_is_not_warned_of()
    {
        var run = lab.Run("-Id { $_.CustNo } -City { $_.Town.Trim() } -Email { $_['E-post'] }",
            [new OrderedDictionary { ["CustNo"] = 7, ["Town"] = " Lund ", ["Butik"] = "x", ["E-post"] = "a@b.se" }]);
        Assert.Contains("Butik", Assert.Single(run.Warnings));
        Assert.Equal("""{"customer":{"city":"Lund","email":"a@b.se"}}""", run.Body);
    }

    [Theory]
    [InlineData(" Id ", " City ")]
    [InlineData("\uFEFFId", "City")]
    [InlineData("ï»¿Id", "City")]
    [InlineData("ID", "CITY")]
    [InlineData("\u00A0customer_id", "\tcity")]
    public void Case_white_space_and_a_byte_order_mark_make_no_difference(string id, string city)
    {
        var run = lab.Row("", (id, "7"), (city, "Lund"));
        run.Sends("""{"city":"Lund"}""");
        Assert.Empty(run.Warnings);
        Assert.Equal("7", run.Result.Id);
    }

    [Fact]
    public void Two_columns_of_one_field_that_differ_are_a_row_error()
    {
        lab.Row("", ("Id", "7"), ("City", "Lund"), ("city ", "Umeå")).Refuses("DuplicateField");
        lab.Row("", ("Id", "7"), ("PostalAddress", "A 1"), ("postal_address", "B 2")).Refuses("DuplicateField");
    }

    [Fact]
    public void Two_columns_of_one_field_that_agree_are_one()
    {
        lab.Row("", ("Id", "7"), ("PostalAddress", "A 1"), ("postal_address", "A 1")).Sends("""{"postal_address":"A 1"}""");
        lab.Row("", ("Id", "7"), ("PostalAddress", ""), ("postal_address", "A 1")).Sends("""{"postal_address":"A 1"}""");
        lab.Row("", ("Id", "7"), ("postal_address", "A 1"), ("PostalAddress", "")).Sends("""{"postal_address":"A 1"}""");
    }

    [Fact]
    public void A_value_in_an_unknown_column_is_never_looked_at() =>
        Assert.Equal("Lund", (string?)lab.Row("", ("Id", "7"), ("City", "Lund"), ("Butik", "GÃ¶teborg")).Customer["city"]);

    [Fact]
    public void Columns_named_as_the_commands_other_parameters_are_not_bound()
    {
        var run = lab.Csv("Id,City,ThrottleLimit,WhatIf,Connection,InputObject,EmptyValueAction\n7,Lund,abc,true,x,y,Clear");
        run.Sends("""{"city":"Lund"}""");
        Assert.Equal(5, run.Warnings.Count);
    }

    [Fact]
    public void Warnings_can_be_made_to_stop()
    {
        var run = lab.Csv("Id,City,Butik\n7,Lund,x", "-WarningAction Stop");
        Assert.NotNull(run.Output.Terminating);
        Assert.Empty(run.Requests.Select(request => request.BodyText));
    }
}
